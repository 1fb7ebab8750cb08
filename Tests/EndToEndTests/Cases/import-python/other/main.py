class Session:
    def __init__(self):
        self.people = None
