import type { ComponentChild } from "preact";
import { type MarkdownPart, readMarkdown } from "../text/markdown.ts";
import type { Inline } from "../text/mrkdwn.ts";
import { Grid } from "./grid.tsx";
import { drawInline } from "./inline.tsx";

function Lines({ lines }: { readonly lines: readonly (readonly Inline[])[] }) {
	return (
		<>
			{lines.map((line, i) => (
				<div key={i} class="line">
					{drawInline(line)}
				</div>
			))}
		</>
	);
}

function drawPart(part: MarkdownPart): ComponentChild {
	switch (part.kind) {
		case "heading":
			return (
				<h4 class={`md-heading md-${Math.min(part.level, 3)}`}>{drawInline(part.children)}</h4>
			);
		case "paragraph":
			return <Lines lines={part.lines} />;
		case "quote":
			return (
				<blockquote>
					<Lines lines={part.lines} />
				</blockquote>
			);
		case "list": {
			const items = part.items.map((item, i) => <li key={i}>{drawInline(item)}</li>);
			return part.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
		}
		case "pre":
			return <pre>{part.text}</pre>;
		case "rule":
			return <hr />;
		case "table":
			return <Grid rows={part.rows.map((row) => row.map((cell) => drawInline(cell)))} align={[]} />;
	}
}

export function MarkdownText({ text }: { readonly text: string }) {
	return (
		<div class="rich-text">
			{readMarkdown(text).map((part, i) => (
				<div key={i} class="md-part">
					{drawPart(part)}
				</div>
			))}
		</div>
	);
}
