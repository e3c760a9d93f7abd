import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const theme = readFileSync(
	new URL("../../src/local-slack/page/style/theme.css", import.meta.url),
	"utf8",
);

type Colours = Readonly<Record<string, string>>;

function coloursIn(css: string): Colours {
	return Object.fromEntries(
		[...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1], m[2]]),
	);
}

const [light = "", dark = ""] = theme.split("prefers-color-scheme: dark");

function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
	const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "raised", "side", "hover", "code"];
const TEXT: readonly (readonly [string, string])[] = [
	...["ink", "soft", "accent"].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
	...["paper", "raised", "side"].flatMap((ground) => [
		["danger", ground] as const,
		["amber", ground] as const,
	]),
	["on-accent", "accent"],
	["on-accent", "accent-strong"],
	["on-danger", "danger"],
	["accent-strong", "tint"],
	["ink", "tint"],
	["soft", "tint"],
	["amber", "amber-tint"],
	["danger", "danger-tint"],
];

describe.each([
	["light", coloursIn(light)],
	["dark", coloursIn(dark)],
])("in %s", (_, colours) => {
	it.each(TEXT)("%s can be read on %s", (text, ground) => {
		expect(contrast(colours[text] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(4.5);
	});

	it.each(["paper", "raised", "side"])("a control's outline can be seen on %s", (ground) => {
		expect(contrast(colours["control-line"] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(
			3,
		);
	});
});
