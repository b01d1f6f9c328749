/** The command line in one screen: printed by `--help` and, with the fault above it, on wrong usage. */
export const usage = `Usage: briefwright COMMAND [options]

  import PATH... --library DIR         files and folders into the document base; - reads standard input
  import FILE --library DIR --as-version-of ID
                                       a file as the newer version of that source
  import FILE.ris|.bib|.json|.nbib|.enw --library DIR [--merge none|missing|all]
                                       references: new works are added, known ones proposed or merged
  proposals --library DIR [--merge none|missing|all]
                                       descriptions of works that the library seems to have
  source ID --library DIR [--set FIELD=VALUE]...
                                       one source, or a change to it; fields as in CSL, such as author or issued
  sources | sections | claims | figures | disagreements | noise --library DIR
                                       [--source ID] [--query WORDS] [--kind KIND] [--limit N]
                                       (sections have no kind; an unknown one is answered with those there are)
  claim --library DIR --source ID --range START-END [--statement TEXT]
                                       words of a source as a claim, in whole words
  claim ID --library DIR [--set statement=TEXT] [--tags A,B] [--credibility 1-6|none] [--discard REASON|none]
                                       one claim, or a change to it; a reason leaves it out of the list
  duplicates --library DIR [--merge exact]
                                       claims that say the same, and sources; exact: those with the same words merge
  search WORDS --library DIR [--in claims|sections|text] [--limit N]
                                       the best matches first; without words the searches kept by a name are listed
  search --saved NAME --library DIR    one of those
  search | claims also take [--kind KIND] [--tag TAG] [--since DATE] [--until DATE] [--undated]
                                       [--reliability A,B,none] [--marking TEXT|none] [--discarded]
                                       [--used FILE.brief | --unused FILE.brief]
  changes --library DIR [--source ID]  what newer versions of sources did to their passages
  changes ... --take CLAIM [--place N] [--keep-statement] | --keep CLAIM|all
                                       rests a claim on the newer version, or leaves it on the older one
  changes ... --split REPORT           the latest version was another document: a source of its own
  changes --join ID --source ID        the first source is a newer version of the second
  uses --library DIR --claim ID|--source ID
                                       which briefs use it, and where
  noise ... --remove|--restore START-END,...|all
                                       leaves places of one --source out or brings them back; all: all it lists
  disagreements --library DIR          where sources differ, with origins and second-hand marks; and for one of them
                                       --dismiss ID | --restore ID | --judge ID --verdict KIND|none
                                       --question TEXT --claims ID,ID   puts statements side by side by hand
                                       --remove ID                      removes such a comparison
  backup --library DIR --out FILE.bwlibrary
                                       the whole library, originals included, in one file
  restore FILE.bwlibrary --library DIR a backup in the place of a library, which is kept beside it
  export-library --library DIR --out DIR [--to json,csv]
                                       everything as data, with the originals, in a new folder
  import-library DIR|library.json|claims.csv --library DIR
                                       an exported library, or what was done to claims in a spreadsheet
  new --template ID|FILE.json --library DIR --title TITLE --out FILE.brief [--fill] [--theme ID|FILE.json]
                                       a brief from a template; --fill places the best claims
  check FILE.brief [--library DIR]     what is wrong or missing in a brief; with a library also what its sources
                                       say differently since
  cite FILE.brief [--style ID] [--repeats CHOICE] [--source-list CHOICE] [--in-notes WHAT]
                                       its citations, or how it cites from now on
  cite FILE.brief CITATION [--item N] [--set FIELD=VALUE]... [--add CLAIM --library DIR] [--remove N]
                                       one citation, or a change to it: label, locator, prefix and suffix of its source
                                       number N (the first), words, note=OTHER|own; another source in it, or one less;
                                       wording=TEXT prints your own words, *italics* too, in place of the style's
                                       text; wording= takes the style's text again
  export FILE.brief --to docx,pdf,odt,html,md,csv,ris,bib,csl-json --out DIR [--style ID] [--edition ID] [--library DIR]
                                       [--theme ID|FILE.json] [--large-print] [--comments|--no-comments] [--live-citations]
                                       [--repeats style|short|ibid|same-number] [--source-list whole|by-section]
                                       [--in-notes reliability,claim|none]
                                       the brief as files; a theme is a house style in place of the brief's own
                                       live citations are fields of the Word file that Zotero takes over
         [--word-template FILE]        the Word file takes styles, lists, theme, page, headers and footers from this one
         [--name "PATTERN"]            names with {title} {date} {edition} {template} {audience} {author} {marking}
                                       {language}; without it the template's pattern
         [--attach-brief]              the .brief travels inside the PDF, which then is PDF/A-3a
         [--protect] [--password-file FILE|-] [--owner-password-file FILE|-] [--forbid print,copy,change]
                                       passwords to open the PDF and to lift its limits: the first line of a file, piped
                                       in, or from BRIEFWRIGHT_PDF_PASSWORD and BRIEFWRIGHT_PDF_OWNER_PASSWORD
  bring-back FILE.brief EDITED.docx [--accept all|ID,ID] [--reject all|ID,ID] [--by AUTHOR] [--out NEW.brief]
                                       what an exported Word file that somebody edited proposes; --accept takes over
                                       what it names, all: what you have not changed yourself since the export; ID is a
                                       proposal or, as ID.N, one of its changes; --by keeps to the changes of one author
  inspect FILE.brief --stage resolved|pages|docx-xml [--theme ID|FILE.json] [--large-print]
  templates | styles | themes          what there is to choose from
  themes FILE.json                     whether a file is a house style that can be used
  themes FILE.docx|.dotx [--theme ID|FILE.json] [--out FILE.json]
                                       what documents would take from that Word file and what they add; --out keeps a
                                       house style that has its look, fonts, colours and page
  themes --out FILE.dotx [--theme ID|FILE.json]
                                       a Word file with every style, to restyle in Word and hand back
  styles FILE.csl|FILE.brief           whether a file is a citation style that can be used; which one a brief brings along
  styles [--add FILE.csl|FILE.brief]... [--remove ID]
                                       the citation styles, and those you add to them, that of a brief too
  fonts [--add FILE]... [--remove FAMILY]
                                       the fonts that documents can be set in, and those you add to them
  sample --out DIR                     the sample library, a brief from it, and every format

  --json                               one JSON value on standard output, nothing else

Exit codes: 0 done, 1 findings or partly done, 2 wrong usage, 3 input refused.
`;
