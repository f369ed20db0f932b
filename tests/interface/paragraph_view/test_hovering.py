"""What hovering over the text shows and tells."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication


def test_links_names_and_marks_show_a_hand_and_text_a_beam(view, resolution, point_of, point_of_mark, move_pointer):
    view.show_document(resolution)
    move_pointer(view.viewport(), QPoint(2, 2))
    for point, shape in (
        (point_of("b2", 16), Qt.CursorShape.PointingHandCursor),
        (point_of("b3", 2), Qt.CursorShape.IBeamCursor),
        (point_of_mark("b2"), Qt.CursorShape.PointingHandCursor),
        (point_of("b5", 2), Qt.CursorShape.IBeamCursor),
    ):
        move_pointer(view.viewport(), point)
        assert view.viewport().cursor().shape() is shape


def test_what_is_under_the_pointer_is_told_once_for_each_change(view, resolution, point_of, move_pointer):
    view.show_document(resolution)
    references, organizations = [], []
    view.reference_hovered.connect(references.append)
    view.organization_hovered.connect(organizations.append)
    move_pointer(view.viewport(), QPoint(2, 2))
    for offset in (15, 17, 33, 34):
        move_pointer(view.viewport(), point_of("b2", offset))
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert [reference.target if reference else None for reference in references] == ["A/RES/59/50", None]
    assert organizations == ["集体安全条约组织", ""]
