"""Edits a Word file in LibreOffice as a person would: office-edits.py IN.docx OUT.docx EDITS.json PROFILE

EDITS is a list of {"do": "replace"|"tracked-replace"|"tracked-delete"|"insert-after"|"delete"|"split"|"comment"|"join"|
"tracked-bold"|"tracked-style"|"add-row"|"merge-cells"|"tracked-delete-paragraph"|"tracked-delete-row", "find": words of a paragraph, "with": words, "by": who records it}. Python with the uno module of LibreOffice is needed.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

source, target, edits_file, profile = sys.argv[1:5]
PIPE = "briefwright%d" % os.getpid()


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--norestore",
        "-env:UserInstallation=" + Path(profile).resolve().as_uri(),
        "--accept=pipe,name=%s;urp;" % PIPE,
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % PIPE)
        except Exception:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not start")


def paragraph_with(document, words):
    walk = document.Text.createEnumeration()
    while walk.hasMoreElements():
        one = walk.nextElement()
        if one.supportsService("com.sun.star.text.Paragraph") and words in one.String:
            return one
    raise SystemExit("no paragraph with: " + words)


def cursor_at(document, words):
    """Only these words of the paragraph that has them."""
    search = document.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    found = document.findFirst(search)
    if found is None:
        raise SystemExit("not found: " + words)
    return found


def replace(document, edit):
    cursor_at(document, edit["find"]).String = edit["with"]


def sign(name):
    """Whose name recorded changes carry from now on."""
    provider = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.configuration.ConfigurationProvider", context
    )
    access = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess",
        (setting("nodepath", "/org.openoffice.UserProfile/Data"),),
    )
    access.setPropertyValue("givenname", name)
    access.setPropertyValue("sn", "")
    access.commitChanges()


def bold(document, edit):
    cursor_at(document, edit["find"]).CharWeight = 150.0


def style(document, edit):
    # By the command of the menu: set by program, a style is not recorded.
    controller = document.CurrentController
    controller.ViewCursor.gotoRange(paragraph_with(document, edit["find"]).Start, False)
    dispatch(controller.Frame, ".uno:StyleApply", setting("Style", edit["with"]), setting("FamilyName", "ParagraphStyles"))


def add_row(document, edit):
    """Below the row that has the words, with words for its cells."""
    for table in document.TextTables:
        for row in range(table.Rows.Count):
            if edit["find"] not in table.getCellByPosition(0, row).String:
                continue
            table.Rows.insertByIndex(row + 1, 1)
            for column, words in enumerate(edit["with"].split(" | ")):
                table.getCellByPosition(column, row + 1).String = words
            return
    raise SystemExit("no row with: " + edit["find"])


def merge_cells(document, edit):
    """The first cell of the row that has the words, up to the column with this letter."""
    for table in document.TextTables:
        for row in range(table.Rows.Count):
            if edit["find"] in table.getCellByPosition(0, row).String:
                cursor = table.createCursorByCellName("A%d" % (row + 1))
                cursor.gotoCellByName("%s%d" % (edit["with"], row + 1), True)
                cursor.mergeRange()
                return
    raise SystemExit("no row with: " + edit["find"])


def dispatch(frame, command, *given):
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    helper.executeDispatch(frame, command, "", 0, given)


def delete_row(document, edit):
    for table in document.TextTables:
        for row in range(table.Rows.Count):
            if edit["find"] in table.getCellByPosition(0, row).String:
                # By the command of the menu: taken out by program, a row is not recorded.
                controller = document.CurrentController
                controller.ViewCursor.gotoRange(table.getCellByPosition(0, row).Start, False)
                dispatch(controller.Frame, ".uno:DeleteRows")
                return
    raise SystemExit("no row with: " + edit["find"])


def tracked(change):
    def run(document, edit):
        if "by" in edit:
            sign(edit["by"])
        document.RecordChanges = True
        change(document, edit)
        document.RecordChanges = False

    return run


def insert_after(document, edit):
    paragraph = paragraph_with(document, edit["find"])
    text = paragraph.Text
    end = text.createTextCursorByRange(paragraph.End)
    text.insertControlCharacter(end, 0, False)
    text.insertString(end, edit["with"], False)


def delete(document, edit):
    paragraph = paragraph_with(document, edit["find"])
    whole = paragraph.Text.createTextCursorByRange(paragraph.Start)
    whole.gotoEndOfParagraph(True)
    whole.goRight(1, True)
    whole.String = ""


def split(document, edit):
    found = cursor_at(document, edit["find"])
    text = found.Text
    text.insertControlCharacter(text.createTextCursorByRange(found.Start), 0, False)


def comment(document, edit):
    found = cursor_at(document, edit["find"])
    note = document.createInstance("com.sun.star.text.textfield.Annotation")
    note.Author, note.Content = "Ada Reviewer", edit["with"]
    found.Text.insertTextContent(found, note, True)


def join(document, edit):
    """The paragraph that has the words, and the one after it."""
    paragraph = paragraph_with(document, edit["find"])
    text = paragraph.Text
    end = text.createTextCursorByRange(paragraph.End)
    end.goRight(1, True)
    end.String = " "


DO = {
    "replace": replace,
    "tracked-replace": tracked(replace),
    "tracked-delete": tracked(replace),
    "tracked-insert-after": tracked(insert_after),
    "insert-after": insert_after,
    "delete": delete,
    "split": split,
    "comment": comment,
    "join": join,
    "tracked-bold": tracked(bold),
    "tracked-style": tracked(style),
    "tracked-delete-paragraph": tracked(delete),
    "tracked-delete-row": tracked(delete_row),
    "add-row": add_row,
    "merge-cells": merge_cells,
}

try:
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(Path(source).resolve().as_uri(), "_blank", 0, (setting("Hidden", True),))
    for edit in json.loads(Path(edits_file).read_text("utf-8")):
        DO[edit["do"]](document, edit)
    document.storeToURL(Path(target).resolve().as_uri(), (setting("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
finally:
    time.sleep(0.3)
    office.terminate()
    office.wait(20)
