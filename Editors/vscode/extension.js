// Starts 'invoker lsp' for YAML files. The server leaves files alone that are no specs.
const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = () => {
  const command = workspace.getConfiguration('invoker').get('path');
  client = new LanguageClient(
    'invoker', 'Invoker', { command, args: ['lsp'] }, { documentSelector: [{ scheme: 'file', language: 'yaml' }] });
  return client.start();
};

exports.deactivate = () => client?.stop();
