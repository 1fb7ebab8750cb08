#!/bin/sh
# Writes the documentation of the public modules into Generated/api; they have been built in SCRATCH. A warning of DocC
# fails. With HOSTING_BASE_PATH=invoker the site is for https://host/invoker/.
#
#     Scripts/api-docs.sh SCRATCH
set -eu
cd "$(dirname "$0")/.."
# Each refers to those before it only.
modules="InvokerHTTP InvokerURLSession InvokerRuntime InvokerTesting DifyApps DifyModels DifyService DifyKnowledge
  InvokerConversation InvokerServiceAPI InvokerObservability InvokerPluginHost InvokerPluginPackage InvokerSpec InvokerMock"
work=$1/api-docs
rm -rf "$work" Generated/api
mkdir -p Generated
# shellcheck disable=SC2086 # The modules and options are words, here and below.
Scripts/symbols.sh "$1" "$work/symbols" $modules

archives= dependencies=
for module in $modules; do
  echo "documenting $module"
  docc convert "Sources/$module/$module.docc" --additional-symbol-graph-dir "$work/symbols/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "$module" --warnings-as-errors \
    --enable-experimental-external-link-support $dependencies \
    --transform-for-static-hosting ${HOSTING_BASE_PATH:+--hosting-base-path "$HOSTING_BASE_PATH"} \
    --output-path "$work/$module.doccarchive"
  archives="$archives $work/$module.doccarchive"
  dependencies="$dependencies --dependency $work/$module.doccarchive"
done
docc merge $archives --synthesized-landing-page-name Invoker --synthesized-landing-page-kind Package \
  --output-path Generated/api
"${PYTHON:-python3}" -B Tests/Documentation/check_api.py Generated/api
