class Session:
    people: People


class People:
    def __init__(self, session):
        self.greet = GreetInvocation(session)
        self.part = PartInvocation(session)
