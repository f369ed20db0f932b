"""What the program is, its version, and whose work it stands on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader import locations
from reader.interface import icons

_ICON_SIZE = 72


class AboutDialog(QDialog):
    """The program's name, purpose, version and licences of what it ships."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Lectern"))
        self.setMinimumWidth(400)
        picture = QLabel(self)
        picture.setPixmap(icons.application_icon().pixmap(_ICON_SIZE, _ICON_SIZE))
        name = QLabel(self.tr("Lectern"), self)
        font = name.font()
        font.setPixelSize(22)
        font.setBold(True)
        name.setFont(font)
        texts = (
            self.tr("An offline reader for United Nations documents in Chinese."),
            self.tr("Version {version} · Qt {qt}").format(version=_version(), qt=qVersion()),
            self.tr("It opens no network connection. Your library and notes stay on this computer."),
            self.tr(
                "Documents belong to the United Nations; the Noto fonts are used under the SIL Open Font License."
            ),
            self.tr("Library: {file}").format(file=locations.default_library().parent),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 26, 28, 18)
        column.setSpacing(10)
        for widget in (picture, name, *(QLabel(text, self) for text in texts)):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            widget.setWordWrap(True)
            column.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addSpacing(8)
        column.addWidget(buttons)


def _version() -> str:
    try:
        return version("lectern")
    except PackageNotFoundError:
        return "0.1.0"
