# The twin of plugin-under-test, on the Python SDK.
from dify_plugin import DifyPluginEnv, Plugin

Plugin(DifyPluginEnv()).run()
