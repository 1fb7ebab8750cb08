#!/bin/sh
# Lets chat-cli talk to the mock of the platform: no key, no network.
#
#     Scripts/demo.sh FOLDER_OF_BOTH_PROGRAMS
set -eu
cd "$(dirname "$0")/.."
programs=$1

echo '$ invoker-mock specs --delay 250 &'
told=$(mktemp)
# The time limit is for a demo that is killed, and cannot stop the mock any more.
"$programs/invoker-mock" specs --delay 250 --for 120 > "$told" &
mock=$!
trap 'kill $mock 2>/dev/null || true; wait $mock || true; rm -f "$told"' EXIT
trap 'exit 130' INT TERM
until grep -q 'API key' "$told"; do
  kill -0 $mock
  sleep 0.1
done
cat "$told"

echo
echo '$ chat-cli --verbose'
DIFY_BASE_URL=$(sed -n 's/^base URL: //p' "$told") DIFY_API_KEY=$(sed -n 's/^API key: //p' "$told")
export DIFY_BASE_URL DIFY_API_KEY
"$programs/chat-cli" --verbose --echo << END
When do you open on Saturday?
How warm will it be in Paris this week?
Who works in the shop today?
/quit
END
