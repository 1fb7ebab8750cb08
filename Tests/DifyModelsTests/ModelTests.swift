import DifyModels
