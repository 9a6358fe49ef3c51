"""Here: pictures as neutral shapes in points: shapes.py what there is to draw, one file a picture, measures.py how wide words run.
Not here: a format; each renderer paints the same shapes in its own way, and SVG, which several need, stands in svg.py.
To add: a picture in a file of its own, and its line in drawing.py."""

from briefgen.render.drawings.drawing import drawn, shown

__all__ = ["drawn", "shown"]
