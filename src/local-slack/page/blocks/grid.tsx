import type { ComponentChild } from "preact";
import { asJson, asList, asText, type Json } from "../model.ts";
import { RichText } from "./rich-text.tsx";

type GridProps = {
	readonly rows: readonly (readonly ComponentChild[])[];
	readonly align: readonly string[];
};

/** A table whose first row names its columns. It scrolls by itself, never the page. */
export function Grid({ rows, align }: GridProps) {
	const [head, ...body] = rows;
	const look = (i: number) => (align[i] ? { class: `align-${align[i]}` } : {});
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard.
		<section class="grid-scroll" tabIndex={0} aria-label="Table">
			<table>
				<thead>
					<tr>
						{head?.map((cell, i) => (
							<th key={i} scope="col" {...look(i)}>
								{cell}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{body.map((row, r) => (
						<tr key={r}>
							{row.map((cell, i) => (
								<td key={i} {...look(i)}>
									{cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function drawCell(cell: unknown): ComponentChild {
	const one = asJson(cell);
	if (one?.type === "rich_text") return <RichText block={one} />;
	const said = one?.text ?? one?.value ?? "";
	return <span class="plain">{typeof said === "number" ? String(said) : asText(said)}</span>;
}

export function TableBlock({ block }: { readonly block: Json }) {
	const rows = Array.isArray(block.rows) ? block.rows : [];
	const align = asList(block.column_settings).map((one) => asText(one.align));
	return (
		<Grid
			rows={rows.map((row: unknown) => {
				const cells = Array.isArray(row) ? row : (asJson(row)?.cells ?? []);
				return Array.isArray(cells) ? cells.map(drawCell) : [];
			})}
			align={align}
		/>
	);
}
