/**
 * How the model looks on paper, in the language of Typst. The document comes as JSON: its texts are values, never read
 * as markup. What is drawn (frames, lines, page numbers) is page furniture for a screen reader; what is written is tagged.
 */
export const TYPESETTING = String.raw`
#let doc = json(bytes(sys.inputs.doc))
#let sizes = (small: 9pt, body: 11pt, lead: 13pt, large: 23pt, huge: 34pt, giant: 96pt)
#let size-of(block, normal) = sizes.at(block.at("size", default: normal))
#let aligned(block, body) = if block.at("align", default: "start") == "center" { align(center, body) } else { body }

#let lines-of(string) = string.split("\n").map(line => [#line]).join(linebreak())
#let run(piece) = if type(piece) == str { lines-of(piece) } else if piece.at("strong", default: false) {
  strong(lines-of(piece.text))
} else { lines-of(piece.text) }
#let rich(content) = if type(content) == str { lines-of(content) } else { content.map(run).join() }

#set document(title: doc.title, date: auto)
#set text(font: doc.families, lang: doc.locale, region: if doc.locale == "fr" { "FR" } else { "GB" }, size: sizes.body, hyphenate: false)
#set par(justify: false, leading: 0.62em, spacing: 0.9em)
#set page(
  paper: "a4", flipped: doc.landscape, margin: (x: 18mm, top: 16mm, bottom: 20mm),
  footer: context {
    set text(size: sizes.small)
    line(length: 100%, stroke: 0.5pt)
    v(-0.6em)
    grid(columns: (1fr, auto), column-gutter: 8mm, lines-of(doc.footer),
      counter(page).display((here, all) => [#here / #all], both: true))
  },
)
#set heading(outlined: true, bookmarked: true)
#show heading: it => {
  set text(size: (22pt, 15pt, 12.5pt, 11pt).at(calc.min(it.level, 4) - 1), weight: "bold")
  block(above: if it.level == 1 { 0pt } else { 1.5em }, below: 0.7em, sticky: true, it.body)
}
#set list(indent: 0pt, body-indent: 0.6em, spacing: 0.6em)
#set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.6em)
#set table(stroke: 0.7pt, inset: (x: 2mm, y: 1.6mm), align: horizon + start)
#let empty-box = box(width: 3.6mm, height: 3.6mm, stroke: 0.9pt, baseline: 0.5mm)

#let set-table(it) = {
  let height = it.at("rowHeight", default: 0) * 1mm
  let last = it.columns.len() - 1
  // The last cell of a row holds its least height, so that a longer text still makes the row grow.
  let strut = box(width: 0pt, height: height, baseline: height / 2 - 0.35em)
  let row(cells) = cells.enumerate().map(((at, content)) => table.cell(
    breakable: height == 0mm,
    if at == last and height > 0mm { strut + rich(content) } else { rich(content) },
  ))
  table(
    columns: it.columns.map(column => if column.width == "auto" { auto } else { column.width * 1fr }),
    align: it.columns.map(column => horizon + (start: start, center: center, end: end).at(column.at("align", default: "start"))),
    fill: (_, y) => if y == 0 { luma(230) },
    table.header(repeat: true, ..it.columns.map(column => strong(lines-of(column.header)))),
    ..it.rows.map(row).flatten(),
  )
}
#let set-lines(it) = {
  if "label" in it { block(above: 1em, below: 0pt, sticky: true, strong(lines-of(it.label))) }
  for _ in range(it.count) { block(above: 0pt, below: 0pt, height: 8mm, width: 100%, align(bottom, line(length: 100%, stroke: 0.5pt))) }
  v(2mm)
}
#let set-list(it) = {
  set text(size: size-of(it, "body"))
  let items = it.items.map(rich)
  let marker = it.at("marker", default: "bullet")
  if marker == "number" { enum(..items) } else {
    list(marker: if marker == "boxes" { empty-box } else { [•] }, ..items)
  }
}
#let set-heading(it) = aligned(it, {
  show heading: set text(size: size-of(it, "body")) if "size" in it
  if "size" in it {
    show heading: inner => block(above: 0pt, below: 0.5em, sticky: true, text(size: size-of(it, "body"), inner.body))
    heading(level: it.level, lines-of(it.text))
  } else { heading(level: it.level, lines-of(it.text)) }
})
#let set-block(it) = {
  let inner(blocks) = for one in blocks { set-block(one) }
  if it.kind == "heading" { set-heading(it) }
  else if it.kind == "paragraph" { aligned(it, par(text(size: size-of(it, "body"), rich(it.text)))) }
  else if it.kind == "list" { set-list(it) }
  else if it.kind == "keyValues" {
    let items = it.entries.map(entry => terms.item(lines-of(entry.key), rich(entry.value)))
    block(above: 0.95em, below: 0.95em, terms(separator: [#doc.colon], hanging-indent: 6mm, spacing: 0.65em, ..items))
  }
  else if it.kind == "table" { set-table(it) }
  else if it.kind == "lines" { set-lines(it) }
  else if it.kind == "qr" { block(above: 5mm, below: 6mm, width: 100%, align(center, image(bytes(it.svg), format: "svg", width: it.side * 1mm, alt: it.alt))) }
  else if it.kind == "pageBreak" { pagebreak(weak: true) }
  else if it.kind == "columns" {
    grid(columns: it.widths.map(width => width * 1fr), column-gutter: 8mm, align: top, ..it.columns.map(inner))
  }
  else if it.kind == "framed" { block(width: 100%, stroke: 1pt, radius: 2mm, inset: 4mm, inner(it.blocks)) }
  else if it.kind == "together" { block(breakable: false, above: 1.2em, width: 100%, inner(it.blocks)) }
  else if it.kind == "space" { v(it.millimetres * 1mm) }
}
#if not doc.titleHidden { heading(level: 1, lines-of(doc.title)) }
#for one in doc.blocks { set-block(one) }
`;
