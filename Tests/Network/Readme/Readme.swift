// The program beside this file is written by Scripts/page-samples.sh, out of the README.
