"""The tables of a case, by the part of the story that they tell: case, family, services, events, knowledge."""
