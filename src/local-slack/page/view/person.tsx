import type { Standing, User } from "../model.ts";

const HUES = [12, 38, 96, 152, 188, 214, 262, 316];

function hueOf(text: string): number {
	let sum = 0;
	for (const char of text) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
	return HUES[sum % HUES.length] ?? 0;
}

function initials(name: string): string {
	const words = name.split(/[\s._-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
	const [first = "?"] = words;
	const last = words.length > 1 ? (words.at(-1) ?? "") : "";
	return ([...first][0] ?? "") + ([...last][0] ?? "");
}

type AvatarProps = { readonly name: string; readonly app?: boolean; readonly small?: boolean };

export function Avatar({ name, app, small }: AvatarProps) {
	const look = `avatar${app ? " avatar-app" : ""}${small ? " avatar-small" : ""}`;
	return (
		<span class={look} style={{ "--hue": hueOf(name) }} aria-hidden="true">
			{initials(name).toUpperCase()}
		</span>
	);
}

const WORDS: Readonly<Record<Standing, string>> = {
	member: "",
	guest: "Guest",
	external: "External",
	deactivated: "Deactivated",
};

export function StandingBadge({ of: user }: { readonly of: User }) {
	const word = WORDS[user.standing ?? "member"];
	return word ? <span class={`badge badge-${user.standing}`}>{word}</span> : null;
}

export const nameOf = (user: User) => user.real_name || user.name;
