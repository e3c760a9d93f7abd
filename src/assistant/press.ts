/** What a button stands for: a command with the words it has, or a way out of a doubt. Nothing here knows Bolt. */
import type { Refused } from "../domain/refusal.ts";
import { mendPressed, objectionToPress } from "../usecases/reminder/stale-button.ts";
import type { Request } from "../usecases/request.ts";
import { line, message } from "../views/kit/blocks.ts";
import { refusalMessage } from "../views/kit/refusal.ts";
import { bothKept } from "../views/meetings/clash.ts";
import type { Asker, Parts } from "./app-context.ts";
import { type Served, serveButton, serveForm } from "./dispatch.ts";
import { servedOnce } from "./intake/idempotency.ts";
import { beginCommand, unclearTo } from "./open-request.ts";

export type Press = {
	readonly id: string;
	readonly value: Readonly<Record<string, string>>;
	readonly asker: Asker;
	/** The message that it stands on, where everyone in its place sees that. */
	readonly messageTs?: string | undefined;
};

const says = (words: string): Served => ({ is: "message", message: message(line(words)) });

const expired = says(
	"That question has been answered already, or is over a day old. Please type the command again.",
);

const waiting = {
	"under way": says("That is being done already."),
	interrupted: says(
		"That was interrupted before, and I can't tell whether it was recorded. Look first; if it was not, press again.",
	),
} as const;

/** A button on a card: runs its command with what the button holds. */
const clicked = async (parts: Parts, pressed: Press): Promise<Served> => {
	const { id, value, asker, messageTs } = pressed;
	// Two buttons of one command in a row differ by what stands behind a colon.
	const [, name = ""] = id.split(":");
	const { ask, meets, ...raw } = value;
	const attempt = { ...(await beginCommand(parts, name, asker)), raw };
	const { request } = attempt.begun;
	const unclear = unclearTo(attempt.begun);
	if (unclear) return stopped({ refusal: unclear });
	const press = { command: name, record: raw, messageTs, meets: meets || undefined };
	const objected = await objectionToPress(press, request);
	const served = objected
		? stopped(objected)
		: await (ask === "form" ? serveForm(attempt) : serveButton(attempt));
	if (served.is === "message" && served.refusal) await mended(pressed, { parts, request });
	return served;
};

const stopped = ({ refusal }: Pick<Refused, "refusal">): Served => ({
	is: "message",
	message: refusalMessage(refusal),
	refusal,
});

/** What stopped it may be that the message is older than the register. */
const mended = async (
	{ messageTs }: Press,
	{ parts, request }: { readonly parts: Parts; readonly request: Request },
): Promise<void> => {
	await mendPressed(messageTs, request);
	parts.afterChange();
};

/** A button that settles a doubt: takes the unfinished command up again, once. */
const picked = async (parts: Parts, { value, asker }: Press): Promise<Served> => {
	const now = parts.clock.now();
	const draft = await parts.desk.draft(value.draft ?? "", now);
	if (!draft || draft.slackId !== asker.slackId) return expired;
	const began = await beginCommand(parts, draft.command, asker);
	const unclear = unclearTo(began.begun);
	if (unclear) return stopped({ refusal: unclear });
	const raw = value.field ? { ...draft.raw, [value.field]: value.words ?? "" } : draft.raw;
	const once = await servedOnce(`draft ${draft.id}`, { ...began, raw });
	if (once.is === "done") return expired;
	return once.is === "served" ? once.served : waiting[once.is];
};

const fixed = async (parts: Parts, { value, asker }: Press): Promise<Served> => {
	const draft = await parts.desk.draft(value.draft ?? "", parts.clock.now());
	if (!draft || draft.slackId !== asker.slackId) return expired;
	return serveForm({ ...(await beginCommand(parts, draft.command, asker)), raw: draft.raw });
};

/** `do:COMMAND`, `pick:NUMBER`, `fix`, or `keep` for what stands as it is. */
export const press = async (parts: Parts, pressed: Press): Promise<Served> => {
	if (pressed.id === "keep") return { is: "message", message: bothKept() };
	if (pressed.id.startsWith("do:")) return clicked(parts, pressed);
	return pressed.id.startsWith("pick:") ? picked(parts, pressed) : fixed(parts, pressed);
};

/** The record that a button carries: words under names of its own, and nothing else. */
export const readValue = (text: string | undefined): Readonly<Record<string, string>> => {
	try {
		const value: unknown = JSON.parse(text ?? "{}");
		const held = typeof value === "object" && value !== null ? Object.entries(value) : [];
		return Object.fromEntries(
			held.filter(([name, words]) => name !== "__proto__" && typeof words === "string"),
		);
	} catch {
		return {};
	}
};

/** The question that a button carries: as plain words, or in its record. */
export const questionIn = (value: string): string => {
	try {
		const held: unknown = JSON.parse(value);
		return typeof held === "object" && held !== null && "question" in held
			? String(held.question)
			: value;
	} catch {
		return value;
	}
};
