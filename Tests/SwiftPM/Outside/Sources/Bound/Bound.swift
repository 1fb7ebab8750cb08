@_exported import DifyApps
