class Session(
    def people(self -> People:
  'open
class
