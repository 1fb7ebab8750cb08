"""class Session: in a text, class Session is no class."""
from __future__ import annotations


class People:
    part: "PartInvocation"

    def __init__(self, session: "Session") -> None:
        # self.greet = Nothing(session)
        self.greet = apps.GreetInvocation(
            session,
            # )
        )


class Session:
    def __init__(self, key: str = "(") -> None:
        self.key = key
        self._people = People(self)

    @property
    def people(self) -> People:
        return self._people
