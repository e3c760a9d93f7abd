/**
 * What Slack makes of typed text: control characters escaped, and names, channels, links and addresses
 * turned into the forms that apps receive. It also reads those forms back for people.
 */
import type { Slack } from "../world/slack.ts";
import type { Channel, User } from "../world/state.ts";

export const escapeText = (text: string): string =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const unescapeText = (text: string): string =>
	text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

type Name = { readonly typed: string; readonly encoded: string };

const userNames = (users: Iterable<User>, withName: boolean): readonly Name[] =>
	[...users].flatMap((user) => {
		const encoded = withName ? `<@${user.id}|${user.name}>` : `<@${user.id}>`;
		return [...new Set([user.name, user.real_name])]
			.filter((typed) => typed !== "")
			.map((typed) => ({ typed: `@${typed}`, encoded }));
	});

const channelNames = (channels: Iterable<Channel>): readonly Name[] =>
	[...channels]
		.filter((channel) => channel.kind !== "im")
		.map(({ id, name }) => ({ typed: `#${name}`, encoded: `<#${id}|${name}>` }));

const BROADCASTS: readonly Name[] = ["channel", "here", "everyone"].map((word) => ({
	typed: `@${word}`,
	encoded: `<!${word}>`,
}));

/** A name ends where no further letter, digit or joined dot follows. */
const endsThere = (rest: string): boolean => !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(rest);

const nameAt = (text: string, at: number, names: readonly Name[]): Name | undefined => {
	const rest = text.slice(at).toLowerCase();
	return names.find(
		({ typed }) => rest.startsWith(typed.toLowerCase()) && endsThere(rest.slice(typed.length)),
	);
};

const LINK = /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?'")\]]/u;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

const specialAt = (
	text: string,
	at: number,
	names: readonly Name[],
): [string, number] | undefined => {
	const boundary = at === 0 || !/[\p{L}\p{N}_@#/]/u.test(text[at - 1] ?? "");
	if (!boundary) return undefined;
	const rest = text.slice(at);
	const link = LINK.exec(rest)?.[0];
	if (link) return [`<${escapeText(link)}>`, link.length];
	const address = ADDRESS.exec(rest)?.[0];
	if (address) return [`<mailto:${address}|${address}>`, address.length];
	const name = rest[0] === "@" || rest[0] === "#" ? nameAt(text, at, names) : undefined;
	return name && [name.encoded, name.typed.length];
};

const encode = (text: string, names: readonly Name[]): string => {
	const longestFirst = [...names].sort((a, b) => b.typed.length - a.typed.length);
	let out = "";
	for (let at = 0; at < text.length; ) {
		const special = specialAt(text, at, longestFirst);
		out += special ? special[0] : escapeText(text[at] ?? "");
		at += special ? special[1] : 1;
	}
	return out;
};

const namesFor = (slack: Slack, withName: boolean): readonly Name[] => [
	...userNames(slack.state.users.values(), withName),
	...channelNames(slack.state.channels.values()),
	...BROADCASTS,
];

/** Text typed in the composer, as apps receive it. */
export const encodeMessage = (slack: Slack, text: string): string =>
	encode(text, namesFor(slack, false));

/** Text typed after a slash command: names and links are turned only where the manifest asks for it. */
export const encodeCommand = (slack: Slack, text: string, shouldEscape: boolean): string =>
	shouldEscape ? encode(text, namesFor(slack, true)) : escapeText(text);

const CONTROL = /<([^<>]*)>/g;

const spoken = (slack: Slack, inner: string): string => {
	const [target = "", label] = inner.split("|");
	if (target.startsWith("@"))
		return `@${slack.state.users.get(target.slice(1))?.real_name ?? label ?? target.slice(1)}`;
	if (target.startsWith("#"))
		return `#${slack.state.channels.get(target.slice(1))?.name ?? label ?? target.slice(1)}`;
	if (target.startsWith("!date")) return label ?? target;
	if (target.startsWith("!")) return `@${label ?? target.slice(1)}`;
	return label && label !== target ? `${label} (${target})` : target;
};

/** Text as a person reads it on the page. */
export const readable = (slack: Slack, text: string): string =>
	unescapeText(text.replaceAll(CONTROL, (_, inner: string) => spoken(slack, inner)));

/** Slack escapes what an app left bare: an ampersand, and brackets that make no control sequence. */
export const normaliseAppText = (text: string): string =>
	text
		.replaceAll(/&(?!(?:amp|lt|gt);)/g, "&amp;")
		.replaceAll(/<(?![@#!]|https?:|mailto:|tel:|slack:)/g, "&lt;");
