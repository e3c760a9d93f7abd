import type { ComponentChild } from "preact";
import { nowOf, zoneOf } from "../state/state.ts";
import { dateWords } from "../text/date-token.ts";
import { emojiGlyph } from "../text/emoji.ts";
import { type Inline, type Passage, readMrkdwn } from "../text/mrkdwn.ts";
import { useDesk, useSlice } from "../view/use-desk.ts";

export function UserMention({ id, label = "" }: { readonly id: string; readonly label?: string }) {
	const workspace = useSlice((state) => state.workspace);
	const me = useSlice((state) => state.user);
	const isApp = workspace?.app.botUserId === id;
	const found = workspace?.users.find((one) => one.id === id);
	const name = isApp ? workspace?.app.name : found?.real_name || found?.name || label || id;
	return (
		<span class={`mention${id === me ? " mention-me" : ""}`} title={found?.title}>
			@{name}
		</span>
	);
}

export function ChannelMention({ id, label }: { readonly id: string; readonly label: string }) {
	const desk = useDesk();
	const found = useSlice((state) => state.workspace?.channels.find((one) => one.id === id));
	if (!found) return <span class="mention">#{label || "a private channel"}</span>;
	const go = () => void desk.goTo({ kind: "channel", channel: id });
	return (
		<button type="button" class="mention mention-link" onClick={go}>
			#{found.name}
		</button>
	);
}

export function DateWords({ token, label }: { readonly token: string; readonly label: string }) {
	const zone = useSlice(zoneOf);
	const now = useSlice(nowOf);
	return <time>{dateWords(token, label, { now, zone })}</time>;
}

export function OutLink({ url, label }: { readonly url: string; readonly label: string }) {
	return (
		<a href={url} target="_blank" rel="noopener noreferrer nofollow">
			{label}
		</a>
	);
}

const TAGS = { bold: "strong", italic: "em", strike: "s" } as const;

function drawOne(node: Inline): ComponentChild {
	switch (node.kind) {
		case "text":
			return node.text;
		case "bold":
		case "italic":
		case "strike": {
			const Tag = TAGS[node.kind];
			return <Tag>{drawInline(node.children)}</Tag>;
		}
		case "code":
			return <code>{node.text}</code>;
		case "link":
			return <OutLink url={node.url} label={node.label} />;
		case "user":
			return <UserMention id={node.id} label={node.label} />;
		case "channel":
			return <ChannelMention id={node.id} label={node.label} />;
		case "everyone":
			return <span class="mention mention-me">{node.label}</span>;
		case "date":
			return <DateWords token={node.token} label={node.label} />;
		case "emoji":
			return <Emoji name={node.name} />;
	}
}

export function Emoji({ name }: { readonly name: string }) {
	return (
		<span role="img" aria-label={name.replaceAll("_", " ")}>
			{emojiGlyph(name)}
		</span>
	);
}

export function drawInline(nodes: readonly Inline[]): readonly ComponentChild[] {
	return nodes.map((node, i) => <span key={i}>{drawOne(node)}</span>);
}

function drawPassage(passage: Passage): ComponentChild {
	if (passage.kind === "pre") return <pre>{passage.text}</pre>;
	if (passage.kind === "line")
		return (
			<div class="line">{passage.children.length ? drawInline(passage.children) : "\u00a0"}</div>
		);
	return (
		<blockquote>
			{passage.lines.map((line, i) => (
				<div key={i} class="line">
					{line.length ? drawInline(line) : "\u00a0"}
				</div>
			))}
		</blockquote>
	);
}

export function Mrkdwn({ text }: { readonly text: string }) {
	return (
		<div class="mrkdwn">
			{readMrkdwn(text).map((passage, i) => (
				<div key={i}>{drawPassage(passage)}</div>
			))}
		</div>
	);
}

/** A Slack text object: mrkdwn is read, plain text is shown as it is. */
export function TextObject({ of: text }: { readonly of: { readonly [key: string]: unknown } }) {
	const words = typeof text.text === "string" ? text.text : "";
	if (text.type === "mrkdwn") return <Mrkdwn text={words} />;
	return <div class="mrkdwn plain">{words}</div>;
}
