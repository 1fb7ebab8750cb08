// The other files here are written by Scripts/api-docs.sh, out of the pages of the modules.
