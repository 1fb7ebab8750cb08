#!/bin/sh
echo quack
