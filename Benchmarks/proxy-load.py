#!/usr/bin/env python3
"""The proxy of Examples/Servers with a thousand browsers at once, one in ten of which reads slowly.

    proxy-load.py MOCK PROXY SPECS [BROWSERS [PIECES]]

Each browser asks a question, and counts the pieces of its answer. The mock sends them as fast as they are taken.
"""
import asyncio
import json
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time

MOCK, PROXY, SPECS = sys.argv[1:4]
BROWSERS = int(sys.argv[4]) if len(sys.argv) > 4 else 1000
PIECES = int(sys.argv[5]) if len(sys.argv) > 5 else 500
PIECE_BYTES = 1024
# What a slow browser reads at a time, and how often.
SLOW_BYTES, SLOW_SECONDS = 16 << 10, 0.5

QUESTION = b'{"question": "Hello"}'
HEAD = b"POST /chat HTTP/1.1\r\nHost: proxy\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
REQUEST = HEAD % len(QUESTION) + QUESTION
PIECE = re.compile(rb'"text":"(\d+) x*"}')


class Browser(asyncio.Protocol):
    def __init__(self, is_slow):
        self.is_slow, self.rest, self.pieces, self.last = is_slow, b"", 0, None
        self.is_in_order = True
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport):
        self.transport, self.start = transport, time.monotonic()
        if self.is_slow:
            transport.max_size = SLOW_BYTES
        transport.write(REQUEST)

    def data_received(self, data):
        *events, self.rest = (self.rest + data).split(b"\n\n")
        for event in events:
            if piece := PIECE.search(event):
                self.is_in_order = self.is_in_order and int(piece[1]) == self.pieces
                self.pieces += 1
            self.last = event
        if self.is_slow:
            self.transport.pause_reading()
            asyncio.get_running_loop().call_later(SLOW_SECONDS, self.resume)

    def resume(self):
        if not self.transport.is_closing():
            self.transport.resume_reading()

    def connection_lost(self, error):
        self.seconds = time.monotonic() - self.start
        self.done.set_result(None)

    @property
    def is_complete(self):
        return self.pieces == PIECES and self.is_in_order and b'"reason":"complete"' in (self.last or b"")


async def ask(port, is_slow):
    connection = socket.socket()
    if is_slow:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SLOW_BYTES)
    connection.setblocking(False)
    loop = asyncio.get_running_loop()
    await loop.sock_connect(connection, ("127.0.0.1", port))
    _, browser = await loop.create_connection(lambda: Browser(is_slow), sock=connection)
    await browser.done
    return browser


def memory(process, field):
    with open(f"/proc/{process.pid}/status") as status:
        return int(re.search(rf"{field}:\s+(\d+) kB", status.read())[1]) / 1024


def start(command, pattern, **environment):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | environment)
    return process, re.search(pattern, process.stdout.readline())[1].decode()


def recording(folder):
    ids = {"task_id": "t", "message_id": "m", "conversation_id": "c"}
    events = [{"event": "message", **ids, "answer": f"{number} {'x' * PIECE_BYTES}"} for number in range(PIECES)]
    events.append({"event": "message_end", **ids, "metadata": {}})
    with open(folder + "/chat.jsonl", "w") as file:
        file.writelines(json.dumps(event) + "\n" for event in events)
    return file.name


async def run(port, proxy):
    start_time = time.monotonic()
    browsers = await asyncio.gather(*[ask(port, number % 10 == 0) for number in range(BROWSERS)])
    seconds = time.monotonic() - start_time
    complete = [browser for browser in browsers if browser.is_complete]
    lost = sum(PIECES - browser.pieces for browser in browsers)
    print(f"{len(complete)} of {BROWSERS} answers complete and in order, {lost} events lost")
    print(f"{BROWSERS * PIECES / seconds:,.0f} events/s: {BROWSERS * PIECES:,} in {seconds:.1f} s")
    for name, is_slow in [("fast", False), ("slow", True)]:
        times = sorted(browser.seconds for browser in browsers if browser.is_slow == is_slow)
        print(f"{name} browsers: median {statistics.median(times):.1f} s, last {times[-1]:.1f} s")
    return len(complete) == BROWSERS


def main():
    with tempfile.TemporaryDirectory() as folder:
        events = "chat=" + recording(folder)
        mock, url = start([MOCK, SPECS, "--events", events], rb"base URL: (\S+)")
        proxy, port = start(
            [PROXY, "--port", "0"], rb"listening on \S+:(\d+)", DIFY_BASE_URL=url, DIFY_API_KEY="app-mock")
        try:
            idle = memory(proxy, "VmRSS")
            is_complete = asyncio.run(run(int(port), proxy))
            print(f"memory of the proxy: {idle:.0f} MB idle, {memory(proxy, 'VmHWM'):.0f} MB at most")
            print(f"load of the machine: {os.getloadavg()[0]:.1f}")
        finally:
            for process in [proxy, mock]:
                process.terminate()
                process.wait()
    sys.exit(0 if is_complete else 1)


main()
