"""The library as a Qt tree model: organ, session or year, document, and its outline, which is read when opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.document.outline import OutlineEntry
from reader.errors import LecternError
from reader.library.document_store import DocumentEntry
from reader.workspace.tree import TreeNode, document_label

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


@dataclass(eq=False, slots=True)
class Item:
    """One row: a node of the library, or an entry of a document's outline; `children` None means not read yet."""

    label: str
    key: str
    parent: Item | None = None
    row: int = 0
    entry: DocumentEntry | None = None
    outline: OutlineEntry | None = None
    children: list[Item] | None = field(default_factory=list)

    @property
    def document(self) -> int | None:
        """The id of the document that the row is, or lies in."""
        item: Item | None = self
        while item is not None:
            if item.entry is not None:
                return item.entry.id
            item = item.parent
        return None

    def add(self, child: Item) -> None:
        """Put a row below this one."""
        if self.children is None:
            self.children = []
        child.parent, child.row = self, len(self.children)
        self.children.append(child)


class LibraryModel(QAbstractItemModel):
    """Rows over reader.workspace.tree; `read_outline` is asked when a document is opened in the tree."""

    ItemRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, read_outline: Callable[[int], Sequence[OutlineEntry]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_outline = read_outline
        self._root = Item("", "")
        self._documents: dict[int, Item] = {}

    def show(self, nodes: Iterable[TreeNode]) -> None:
        """Show another tree; outlines that were read are read again when they are wanted."""
        self.beginResetModel()
        self._root = Item("", "")
        self._documents = {}
        for node in nodes:
            self._root.add(self._item(node))
        self.endResetModel()

    def item(self, index: Index) -> Item:
        """Return the row of an index, the root for an invalid one."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Item) else self._root

    def index_of(self, item: Item) -> QModelIndex:
        """Return the index of a row."""
        return QModelIndex() if item is self._root else self.createIndex(item.row, 0, item)

    def index_of_document(self, document_id: int) -> QModelIndex:
        """Return the index of a document, invalid where it is not shown."""
        item = self._documents.get(document_id)
        return self.index_of(item) if item is not None else QModelIndex()

    def index_of_block(self, document_id: int, order: dict[str, int], block: str) -> QModelIndex:
        """Return the last outline row at or before a block, invalid where the outline is not read or begins later."""
        document = self._documents.get(document_id)
        best: Item | None = None
        for item in self._rows_below(document) if document is not None else ():
            if item.outline is not None and order.get(item.outline.block, 0) <= order.get(block, 0):
                best = item
        return self.index_of(best) if best is not None else QModelIndex()

    @property
    def document_count(self) -> int:
        """How many documents are shown."""
        return len(self._documents)

    def items(self) -> Iterator[Item]:
        """Give every row that was read, parents before children."""
        return self._rows_below(self._root)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Count the rows that were read below a row."""
        return len(self.item(parent).children or ())

    def columnCount(self, parent: Index = _NO_INDEX) -> int:  # noqa: ARG002 - Qt's signature
        """One column; the delegate sets symbol, title and date in it."""
        return 1

    def hasChildren(self, parent: Index = _NO_INDEX) -> bool:
        """Say yes for a document whose outline was not read yet."""
        children = self.item(parent).children
        return children is None or bool(children)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether a document's outline is still to be read."""
        return self.item(parent).children is None

    def fetchMore(self, parent: Index) -> None:
        """Read a document's outline."""
        item = self.item(parent)
        if item.children is not None or item.entry is None:
            return
        try:
            entries = self._read_outline(item.entry.id)
        except LecternError:
            entries = ()
        built = _outline_items(entries)
        item.children = []
        if not built:
            self.dataChanged.emit(self.index_of(item), self.index_of(item))
            return
        self.beginInsertRows(self.index_of(item), 0, len(built) - 1)
        for child in built:
            item.add(child)
        self.endInsertRows()

    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        """Return the index of a row below another."""
        children = self.item(parent).children or []
        if column == 0 and 0 <= row < len(children):
            return self.createIndex(row, 0, children[row])
        return QModelIndex()

    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the index of the row above."""
        above = self.item(index).parent
        return self.index_of(above) if above is not None else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the words of a row, and the row itself to the delegate."""
        item = self.item(index)
        if role == self.ItemRole:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.label
        if role == Qt.ItemDataRole.ToolTipRole and item.entry is not None:
            return "\n".join(part for part in (item.entry.symbol, item.entry.title, item.entry.date) if part)
        if role == Qt.ItemDataRole.ToolTipRole and item.outline is not None:
            return item.label
        return None

    def _item(self, node: TreeNode) -> Item:
        if node.entry is not None:
            item = Item(document_label(node.entry), node.key, entry=node.entry, children=None)
            self._documents[node.entry.id] = item
            return item
        item = Item(node.label, node.key)
        for child in node.children:
            item.add(self._item(child))
        return item

    def _rows_below(self, item: Item) -> Iterator[Item]:
        for child in item.children or ():
            yield child
            yield from self._rows_below(child)


def _outline_items(entries: Iterable[OutlineEntry]) -> list[Item]:
    """Nest entries by their levels."""
    top = Item("", "")
    open_items: list[tuple[int, Item]] = [(0, top)]
    for entry in entries:
        while open_items[-1][0] >= entry.level:
            open_items.pop()
        item = Item(entry.label, f"outline/{entry.block}", outline=entry)
        open_items[-1][1].add(item)
        open_items.append((entry.level, item))
    return top.children or []
