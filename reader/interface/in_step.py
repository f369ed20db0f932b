"""Keeps the text and the side panel in step: what is chosen or under the pointer in one is lit in the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor

from reader.document.annotation import AnchorState
from reader.document.model import Document, Reference
from reader.interface.background import TaskRunner
from reader.interface.pen import Pen
from reader.interface.reading_desk import ReadingDesk
from reader.interface.side_panel.panel import SidePanel
from reader.interface.side_panel.places import Passage, TextOrder
from reader.interface.theme import Theme
from reader.library.document_store import DocumentEntry
from reader.settings import Settings
from reader.workspace import citing, organizations
from reader.workspace.citing import Citation
from reader.workspace.workspace import Workspace

_AFTER_PAINT_MILLISECONDS = 30
"""The panel is filled when the text has been painted: a person reads first."""


class InStep(QObject):
    """Connects the reading desk, the pen and the side panel, and fills the panel for each document."""

    failed = Signal(object)
    review_place_wanted = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        desk: ReadingDesk,
        panel: SidePanel,
        pen: Pen,
        settings: Settings,
        runner: TaskRunner,
        theme: Theme,
    ) -> None:
        super().__init__(desk)
        self._workspace = workspace
        self._desk = desk
        self._panel = panel
        self._pen = pen
        self._settings = settings
        self._runner = runner
        self._theme = theme
        self._order: TextOrder | None = None
        self._lit_names: tuple[str, ...] = ()
        self._lit_kind: tuple[str, ...] = ()
        self._filled_for: int | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_PAINT_MILLISECONDS)
        self._soon.timeout.connect(self.fill)
        desk.document_changed.connect(self._soon.start)
        desk.annotations_changed.connect(self._show_annotations)
        self._connect_organizations()
        self._connect_references()
        self._connect_notes()

    def fill(self) -> None:
        """Show the open document in the panel; runs after the document itself is painted."""
        self._soon.stop()
        document = self._desk.document
        chosen = self._panel.organizations.chosen if self._filled_for == self._desk.document_id else ""
        self._filled_for = self._desk.document_id
        self._order = TextOrder(document) if document is not None else None
        self._desk.heat.show_document(document)
        self._panel.organizations.show_document(document)
        in_library = self._in_library(document)
        self._panel.references.show_document(document, in_library)
        self._desk.heat.name_citations({cited.target: cited.label for cited in self._panel.references.model.targets})
        self._desk.view.set_reachable({target: entry.title for target, entry in in_library.items()})
        self._desk.view.set_colours(frozenset(self._settings.organizations_off))
        self._colour(document)
        if chosen:
            # The same document with other mentions: what was lit stays lit.
            self._panel.organizations.choose(chosen)
        self._show_annotations()
        self._ask_who_cites()

    @property
    def is_waiting(self) -> bool:
        """Whether the panel is still to be filled."""
        return self._soon.isActive()

    def fill_soon(self) -> None:
        """Fill the panel when what the window does now is done, so that no single step takes long."""
        self._soon.start()

    def shut(self) -> None:
        """Fill nothing any more; the workspace may be closed."""
        self._soon.stop()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self._panel.set_theme(theme)
        self._colour(self._desk.document)

    def _in_library(self, document: Document | None) -> dict[str, DocumentEntry]:
        """Return what the library says of each text that the document cites, where it has it."""
        if document is None:
            return {}
        symbols = citing.documents_for_symbols(self._workspace)
        cited = {reference.target for reference in document.references} & symbols.keys()
        return {target: self._workspace.library.documents.entry(symbols[target]) for target in cited}

    def _connect_organizations(self) -> None:
        page, view = self._panel.organizations, self._desk.view
        page.emphasis_changed.connect(self._emphasise)
        page.kind_lit.connect(self._light_kind)
        page.legend.set_open(is_open=self._settings.show_legend)
        page.legend.folded.connect(lambda folded: self._settings.set("show_legend", not folded))
        page.passage_wanted.connect(self._reveal)
        page.switched_off_changed.connect(self._switch_off)
        view.organization_activated.connect(self.choose_organization)
        view.escaped.connect(page.take_back)
        view.organization_hovered.connect(lambda name: page.light(name or ""))
        view.position_changed.connect(self._follow_reading)
        self._desk.heat.passage_wanted.connect(self._reveal)

    def _connect_references(self) -> None:
        page, view = self._panel.references, self._desk.view
        page.passage_wanted.connect(self._reveal)
        page.document_wanted.connect(self._desk.open)
        page.citation_wanted.connect(self._open_citation)
        page.reference_hovered.connect(self._light_references)
        view.reference_hovered.connect(page.light)
        view.reference_activated.connect(page.choose)

    def _connect_notes(self) -> None:
        page, view, pen = self._panel.notes, self._desk.view, self._pen
        page.annotation_chosen.connect(self._go_to_annotation)
        page.annotation_hovered.connect(lambda found: view.light_annotation(found or None))
        page.note_written.connect(pen.write_note)
        page.tags_written.connect(pen.write_tags)
        page.colour_chosen.connect(pen.recolour)
        page.deletion_wanted.connect(pen.delete)
        page.has_likeliest_place = pen.has_likeliest_place
        page.confirmation_wanted.connect(pen.confirm)
        page.attachment_wanted.connect(pen.attach)
        page.writing_ended.connect(self._end_writing)
        view.annotation_activated.connect(self.choose_annotation)
        view.annotation_hovered.connect(page.light)
        pen.writing_wanted.connect(self._write)

    def _colour(self, document: Document | None) -> None:
        if document is None:
            return
        names = {mention.organization for mention in document.organizations}
        self._desk.view.set_organization_colours({name: self._kind_colour(name) for name in names})

    def _kind_colour(self, name: str) -> QColor:
        known = organizations.describe(name)
        return self._theme.organization(known.kind if known is not None else "")

    def _emphasise(self, names: tuple[str, ...]) -> None:
        """Light the chosen organization and the one pointed at on two grounds, and the chosen kind on a third."""
        self._lit_names = names
        *single, kind = self._theme.emphasis()
        lit = dict.fromkeys(self._lit_kind, kind) | dict(zip(names, single, strict=False))
        self._desk.view.set_emphasis(lit)
        self._desk.heat.choose({name: self._kind_colour(name) for name in lit}, names)
        if not lit:
            self._desk.view.set_current_mention(None)

    def _light_kind(self, names: tuple[str, ...]) -> None:
        self._lit_kind = names
        self._emphasise(self._lit_names)

    def _switch_off(self, names: frozenset[str]) -> None:
        self._settings.organizations_off = tuple(sorted(names))
        self._desk.view.set_colours(names)

    def choose_organization(self, name: str) -> None:
        """Choose an organization in the panel; its mentions are lit."""
        self._panel.setCurrentWidget(self._panel.organizations)
        self._panel.organizations.choose(name)

    def _follow_reading(self) -> None:
        position = self._desk.view.reading_position()
        self._panel.organizations.set_reading_block(position.block if position is not None else None)

    def _reveal(self, passage: Passage) -> None:
        if self._desk.document_id is None:
            return
        self._desk.go_to(self._desk.document_id, passage.block, passage.start, passage.end, passage.footnote)
        if passage.footnote is None:
            self._desk.view.set_current_mention(passage.block, passage.start, passage.end)

    def _light_references(self, references: tuple[Reference, ...]) -> None:
        found = [(r.block, r.start, r.end) for r in references if r.block is not None and r.footnote is None]
        self._desk.view.set_find_matches([(block, start, end) for block, start, end in found if block is not None])

    def _open_citation(self, citation: Citation) -> None:
        reference = citation.reference
        document = self._workspace.library.documents.load(citation.document)
        passage = TextOrder(document).passage(reference)
        block = passage.block if passage is not None else None
        self._desk.go_to(citation.document, block, reference.start, reference.end, reference.footnote)

    def _ask_who_cites(self) -> None:
        document, asked = self._desk.document, self._desk.document_id
        if document is None or document.symbol is None:
            self._panel.references.show_citations(())
            self._panel.show_counts()
            return
        path, symbol = self._workspace.path, document.symbol

        def work(_progress: object, _cancelled: object) -> list[Citation]:
            with Workspace.open(path) as own:
                return citing.cited_by(own, symbol)

        def show(citations: list[Citation]) -> None:
            if asked == self._desk.document_id:
                self._panel.references.show_citations(citations)
                self._panel.show_counts()

        self._runner.start(work, show, self.failed.emit)

    def _show_annotations(self) -> None:
        self._panel.notes.show_annotations(self._desk.annotations, has_document=self._desk.document is not None)
        self._panel.show_counts()

    def choose_annotation(self, annotation_id: str) -> None:
        """Choose an annotation in the panel."""
        self._panel.setCurrentWidget(self._panel.notes)
        self._panel.notes.choose(annotation_id)

    def _go_to_annotation(self, annotation_id: str) -> None:
        annotation = next((found for found in self._desk.annotations if found.id == annotation_id), None)
        if annotation is None or not annotation.anchors or self._desk.document_id is None:
            return
        if annotation.state is AnchorState.REVIEW:
            # Its words are not where they were: what stands there now has nothing to do with it.
            self.review_place_wanted.emit(annotation)
            self._pen.current = annotation_id
            return
        first = annotation.anchors[0]
        self._desk.go_to(self._desk.document_id, first.block, first.start, first.end, first.footnote)
        self._pen.current = annotation_id

    def _write(self, annotation_id: str, tags: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._panel.show()
        self._panel.setCurrentWidget(self._panel.notes)
        self._panel.notes.write(annotation_id, tags=tags)

    def _end_writing(self) -> None:
        self._workspace.undo.seal()
        self._desk.view.setFocus()
