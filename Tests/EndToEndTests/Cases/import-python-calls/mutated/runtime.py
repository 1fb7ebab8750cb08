class InvokeType(Enum):
    App = "app"
    Embed = "embed"
    EmbedFiles = "embed_files"
    Store = "storage"
    Summary = "summary"


class BackwardsInvocation[T]:
    def _backwards_invoke(self, type: InvokeType, data_type: type[T], data: dict): ...


class ModelConfig(BaseModel):
    model_config = ConfigDict(protected_namespaces=())
    provider: str


class EmbedConfig(ModelConfig):
    model_type: ModelType = ModelType.TEXT
    size: float = Field(default=16, description="of a vector")


class ModelType(StrEnum):
    TEXT = "text-embedding"


class EmbedKind(StrEnum):
    QUERY = "query"
    PASSAGE = "passage"


class Passage(BaseModel):
    text: str
    heading: str | None = None


class EmbedResult(BaseModel):
    vectors: list[list[float]]


class Apps:
    def __init__(self, session):
        self.chat = ChatInvocation(session)
        self.search = SearchInvocation(session)


class Models:
    def __init__(self, session):
        self.embed = EmbedInvocation(session)


class Session:
    def _register(self) -> None:
        self.app = Apps(self)
        self.model = Models(self)
        self.store = StoreInvocation(self)
