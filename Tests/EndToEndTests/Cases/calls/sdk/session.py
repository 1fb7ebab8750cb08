class Session:
    def __init__(self):
        self.library = Library(self)


class Library:
    def __init__(self, session):
        self.books = Books(session)


class Books:
    def read_aloud(self, id: str, voice: str | None = None):
        ...
