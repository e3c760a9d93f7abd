import type { ComponentChild } from "preact";
import { asJson, asList, asText, type Json } from "../model.ts";
import { safeUrl } from "../text/mrkdwn.ts";
import { ChannelMention, DateWords, Emoji, OutLink, UserMention } from "./inline.tsx";

const STYLE_TAGS = [
	["code", "code"],
	["bold", "strong"],
	["italic", "em"],
	["strike", "s"],
	["underline", "u"],
] as const;

function styled(child: ComponentChild, style: Json | undefined): ComponentChild {
	return STYLE_TAGS.reduce<ComponentChild>(
		(inner, [name, Tag]) => (style?.[name] === true ? <Tag>{inner}</Tag> : inner),
		child,
	);
}

function link(piece: Json): ComponentChild {
	const url = safeUrl(asText(piece.url));
	const label = asText(piece.text) || asText(piece.url);
	return url ? <OutLink url={url} label={label} /> : label;
}

const PIECES: Readonly<Record<string, (piece: Json) => ComponentChild>> = {
	text: (piece) => asText(piece.text),
	link,
	user: (piece) => <UserMention id={asText(piece.user_id)} />,
	channel: (piece) => <ChannelMention id={asText(piece.channel_id)} label="" />,
	emoji: (piece) => <Emoji name={asText(piece.name)} />,
	broadcast: (piece) => <span class="mention mention-me">@{asText(piece.range)}</span>,
	usergroup: (piece) => <span class="mention">@{asText(piece.usergroup_id)}</span>,
	color: (piece) => <code>{asText(piece.value)}</code>,
	date: (piece) => (
		<DateWords
			token={`${String(piece.timestamp)}^${asText(piece.format)}`}
			label={asText(piece.fallback)}
		/>
	),
};

function Pieces({ of: part }: { readonly of: Json }) {
	return (
		<>
			{asList(part.elements).map((piece, i) => {
				const draw = PIECES[asText(piece.type)];
				const child = draw ? draw(piece) : asText(piece.text);
				return <span key={i}>{styled(child, asJson(piece.style))}</span>;
			})}
		</>
	);
}

function RichList({ of: part }: { readonly of: Json }) {
	const items = asList(part.elements).map((item, i) => (
		<li key={i}>
			<Pieces of={item} />
		</li>
	));
	const indent = typeof part.indent === "number" ? part.indent : 0;
	const look = { class: `rich-list indent-${Math.min(indent, 8)}` };
	if (part.style !== "ordered") return <ul {...look}>{items}</ul>;
	const offset = typeof part.offset === "number" ? part.offset : 0;
	return (
		<ol {...look} start={offset + 1}>
			{items}
		</ol>
	);
}

function Part({ of: part }: { readonly of: Json }) {
	switch (part.type) {
		case "rich_text_list":
			return <RichList of={part} />;
		case "rich_text_quote":
			return (
				<blockquote class="plain">
					<Pieces of={part} />
				</blockquote>
			);
		case "rich_text_preformatted":
			return (
				<pre>
					<Pieces of={part} />
				</pre>
			);
		default:
			return (
				<div class="plain">
					<Pieces of={part} />
				</div>
			);
	}
}

export function RichText({ block }: { readonly block: Json }) {
	return (
		<div class="rich-text">
			{asList(block.elements).map((part, i) => (
				<Part key={i} of={part} />
			))}
		</div>
	);
}
