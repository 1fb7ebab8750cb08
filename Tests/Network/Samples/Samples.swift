// The other files here are written by Scripts/page-samples.sh, out of the pages of the modules.
