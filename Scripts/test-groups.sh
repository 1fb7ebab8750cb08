#!/usr/bin/env bash
# Makes targets, goes on after one that fails, and says in the end what took how long, by target and by group, and what
# has failed. Fails if something has.
#
#     Scripts/test-groups.sh GROUP/TARGET...
set -u -o pipefail
times=$(mktemp) log=$(mktemp)
trap 'rm -f "$times" "$log"' EXIT
# Seconds by the clock, and those that the processors were busy with it.
TIMEFORMAT='%0R %0U %0S'
declare -A clock=() busy=() # of each group
groups=() failures=() table=

row() { # NAME CLOCK BUSY RESULT
  local minutes='%4d:%02d'
  table+=$(printf "%-28s$minutes$minutes  %s" "$1" $(($2 / 60)) $(($2 % 60)) $(($3 / 60)) $(($3 % 60)) "$4")$'\n'
}

# What Swift Testing, compilers, and pytest say of a failure; or how the output ends.
reasons() {
  { grep -aE '^(✘|[^ ]+: error:|error:|FAILED|ERROR) ' "$log" || tail "$log"; } | head | cut -c -160 | sed 's/^/  /'
}

for step in "$@"; do
  group=${step%/*} target=${step#*/} result=passed
  printf '\n=== %s: make %s\n' "$group" "$target"
  { time "${MAKE:-make}" --no-print-directory "$target" 2>&1 | tee "$log" >&3; } 3>&1 2>"$times" || result=FAILED
  [ $result = passed ] || failures+=("failed: $target" "$(reasons)")
  read -r wall user system <"$times"
  row "$step" "$wall" $((user + system)) $result
  [ -n "${clock[$group]-}" ] || groups+=("$group")
  clock[$group]=$((${clock[$group]-0} + wall))
  busy[$group]=$((${busy[$group]-0} + user + system))
done

table+=$'\n' total=0
for group in "${groups[@]}"; do
  row "$group" "${clock[$group]}" "${busy[$group]}" ''
  ((total += busy[$group]))
done
row all $SECONDS "$total" ''
printf '\n%-28s%7s%7s\n%s' '' clock busy "$table"
if [ ${#failures[@]} -gt 0 ]; then
  printf '\n'
  printf '%s\n' "${failures[@]}"
  exit 1
fi
