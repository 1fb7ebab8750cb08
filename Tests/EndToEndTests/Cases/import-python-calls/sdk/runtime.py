class InvokeType(Enum):
    App = "app"
    Embed = "embed"
    EmbedFiles = "embed_files"
    Store = "store"


class BackwardsInvocation[T]:
    def _backwards_invoke(self, type: InvokeType, data_type: type[T], data: dict): ...


class ModelConfig(BaseModel):
    model_config = ConfigDict(protected_namespaces=())
    provider: str


class EmbedConfig(ModelConfig):
    model_type: ModelType = ModelType.TEXT
    size: int = Field(default=8, description="of a vector")


class ModelType(StrEnum):
    TEXT = "text"


class EmbedKind(StrEnum):
    QUERY = "query"
    DOCUMENT = "document"


class Passage(BaseModel):
    text: str
    title: str | None = None


class EmbedResult(BaseModel):
    vectors: list[list[float]]


class Apps:
    def __init__(self, session):
        self.chat = ChatInvocation(session)


class Models:
    def __init__(self, session):
        self.embed = EmbedInvocation(session)


class Session:
    def _register(self) -> None:
        self.app = Apps(self)
        self.model = Models(self)
        self.store = StoreInvocation(self)
