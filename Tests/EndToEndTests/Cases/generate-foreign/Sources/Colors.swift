struct Color {}
