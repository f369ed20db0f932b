from reader.interface.paragraph_view.hit_testing import character_at, place_at, target_at


def test_points_in_the_text_give_the_nearest_place(view, resolution, point_of):
    view.show_document(resolution)
    for block, offset in (("b2", 0), ("b2", 30), ("b3", 4)):
        point = point_of(block, offset)
        place = character_at(view.flow, point.x(), point.y())
        assert (resolution.blocks[place.index].id, place.offset) == (block, offset)


def test_points_beside_the_text_give_the_ends_of_the_line(view, resolution, point_of):
    view.show_document(resolution)
    y = point_of("b3", 2).y()
    assert place_at(view.flow, 0, y).offset == 0
    assert place_at(view.flow, 799, y).offset == 9


def test_what_lies_under_a_point_is_told(view, resolution, point_of, point_of_mark):
    view.show_document(resolution)

    def target(point):
        return target_at(view.flow, view.overlays, point.x(), point.y())

    assert target(point_of("b2", 15)).reference.target == "A/RES/59/50"
    assert target(point_of("b2", 33)).organization == "集体安全条约组织"
    assert target(point_of_mark("b2")).mark == 0
    assert target(point_of("b3", 2)).reference is None


def test_names_that_are_switched_off_are_not_there(view, resolution, point_of):
    view.show_document(resolution)
    view.set_colours(frozenset({"集体安全条约组织"}))
    point = point_of("b2", 33)
    assert target_at(view.flow, view.overlays, point.x(), point.y()).organization is None


def test_margins_hold_nothing(view, resolution, point_of):
    view.show_document(resolution)
    assert target_at(view.flow, view.overlays, 5, point_of("b3", 2).y()) is None
    assert target_at(view.flow, view.overlays, 300, 5) is None
