import type { ComponentChild } from "preact";
import { asJson, asList, asText, type Json, wordsOf } from "../model.ts";
import { Control } from "./control.tsx";
import { TableBlock } from "./grid.tsx";
import { TextObject } from "./inline.tsx";
import { InputBlock } from "./input-block.tsx";
import { MarkdownText } from "./markdown-block.tsx";
import { RichText } from "./rich-text.tsx";
import { blockIdOf } from "./values.ts";

type Drawn = { readonly block: Json; readonly blockId: string };

const labelOf = (element: Json) =>
	asText(element.accessibility_label) ||
	wordsOf(element.placeholder) ||
	asText(element.action_id).replace(/[_:.-]+/g, " ");

function Picture({ of: image, look }: { readonly of: Json; readonly look: string }) {
	const source = asText(image.image_url) || asText(asJson(image.slack_file)?.url);
	const alt = asText(image.alt_text);
	const ours = /^(https?:|data:image\/|\/)/.test(source);
	return ours ? <img class={look} src={source} alt={alt} loading="lazy" /> : <em>{alt}</em>;
}

function Section({ block, blockId }: Drawn) {
	const text = asJson(block.text);
	const fields = asList(block.fields);
	const accessory = asJson(block.accessory);
	const isImage = accessory?.type === "image";
	return (
		<div class="section">
			<div class="section-words">
				{text && <TextObject of={text} />}
				{fields.length > 0 && (
					<div class="fields">
						{fields.map((field, i) => (
							<TextObject key={i} of={field} />
						))}
					</div>
				)}
			</div>
			{accessory && isImage && <Picture of={accessory} look="accessory-image" />}
			{accessory && !isImage && (
				<Control element={accessory} blockId={blockId} label={labelOf(accessory)} waits={false} />
			)}
		</div>
	);
}

function Actions({ block, blockId }: Drawn) {
	return (
		<div class="actions">
			{asList(block.elements).map((element, i) => (
				<Control
					key={asText(element.action_id) || i}
					element={element}
					blockId={blockId}
					label={labelOf(element)}
					waits={false}
				/>
			))}
		</div>
	);
}

function ContextLine({ block }: Drawn) {
	return (
		<div class="context">
			{asList(block.elements).map((element, i) =>
				element.type === "image" ? (
					<Picture key={i} of={element} look="context-image" />
				) : (
					<TextObject key={i} of={element} />
				),
			)}
		</div>
	);
}

function ImageBlock({ block }: Drawn) {
	const title = wordsOf(block.title);
	return (
		<figure>
			{title && <figcaption>{title}</figcaption>}
			<Picture of={block} look="image" />
		</figure>
	);
}

/** What this page cannot draw is still shown, as the app sent it. */
function Unknown({ block }: Drawn) {
	return (
		<details class="unknown">
			<summary>A "{asText(block.type)}" block, which this page does not draw</summary>
			<pre>{JSON.stringify(block, null, 2)}</pre>
		</details>
	);
}

function Alert({ block }: Drawn) {
	const text = asJson(block.text);
	return (
		<div class={`alert alert-${asText(block.level) || "default"}`}>
			{text && <TextObject of={text} />}
		</div>
	);
}

function DataTable({ block }: Drawn) {
	return (
		<figure>
			<figcaption>{asText(block.caption)}</figcaption>
			<TableBlock block={block} />
		</figure>
	);
}

const DRAW: Readonly<Record<string, (drawn: Drawn) => ComponentChild>> = {
	section: (drawn) => <Section {...drawn} />,
	header: ({ block }) => <h3 class="header-block">{wordsOf(block.text)}</h3>,
	divider: () => <hr />,
	context: (drawn) => <ContextLine {...drawn} />,
	actions: (drawn) => <Actions {...drawn} />,
	context_actions: (drawn) => <Actions {...drawn} />,
	rich_text: ({ block }) => <RichText block={block} />,
	image: (drawn) => <ImageBlock {...drawn} />,
	table: ({ block }) => <TableBlock block={block} />,
	data_table: (drawn) => <DataTable {...drawn} />,
	markdown: ({ block }) => <MarkdownText text={asText(block.text)} />,
	input: (drawn) => <InputBlock {...drawn} />,
	alert: (drawn) => <Alert {...drawn} />,
};

export function Blocks({ blocks }: { readonly blocks: readonly Json[] }) {
	return (
		<div class="blocks">
			{blocks.map((block, index) => {
				const drawn = { block, blockId: blockIdOf(block, index) };
				const draw = DRAW[asText(block.type)];
				return (
					<div key={drawn.blockId} class={`block block-${asText(block.type)}`}>
						{draw ? draw(drawn) : <Unknown {...drawn} />}
					</div>
				);
			})}
		</div>
	);
}
