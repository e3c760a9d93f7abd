/** What a button stands for: a command with the words it has, or a way out of a doubt. Nothing here knows Bolt. */
import type { Refused } from "../domain/refusal.ts";
import { mendPressed, objectionToPress } from "../usecases/reminder/stale-button.ts";
import type { Request } from "../usecases/request.ts";
import { line, message } from "../views/kit/blocks.ts";
import { refusalMessage } from "../views/kit/refusal.ts";
import { bothKept } from "../views/meetings/clash.ts";
import type { Asker, Parts } from "./app-context.ts";
import { type Attempt, type Served, serveButton, serveForm, serveRaw } from "./dispatch.ts";
import { say, sayBeside } from "./forms/open-form.ts";
import { servedOnce } from "./intake/idempotency.ts";
import { beginCommand, unclearTo } from "./open-request.ts";

export type Press = {
	readonly id: string;
	readonly value: Readonly<Record<string, string>>;
	readonly asker: Asker;
	/** The message that it stands on, where everyone in its place sees that. */
	readonly messageTs?: string | undefined;
};

const expired = say(message(line("I no longer have that. Please type the command again.")));

const standing = {
	done: sayBeside("That was answered already, so I haven’t done it again."),
	"under way": sayBeside("That is being done already."),
	interrupted: sayBeside(
		"That was interrupted before, and I can't tell whether it was recorded. Look first; if it was not, press again.",
	),
} as const;

/** What a button that works once is known by: what it takes up, or the preview that it stands under. */
export const onceKey = ({ draft, once }: Press["value"]): string | undefined =>
	draft ? `draft ${draft}` : once && `press ${once}`;

type Serving = Pick<Press, "value"> & { readonly serve: (attempt: Attempt) => Promise<Served> };

const serveFirst = async (attempt: Attempt, { value, serve }: Serving): Promise<Served> => {
	const key = onceKey(value);
	if (!key) return serve(attempt);
	const once = await servedOnce(key, attempt, serve);
	return once.is === "served" ? once.served : standing[once.is];
};

/** A button on a card: runs its command with what the button holds. */
const clicked = async (parts: Parts, pressed: Press): Promise<Served> => {
	const { id, value, asker, messageTs } = pressed;
	// Two buttons of one command in a row differ by what stands behind a colon.
	const [, name = ""] = id.split(":");
	const { ask, meets, once, ...raw } = value;
	const attempt = { ...(await beginCommand(parts, name, asker)), raw };
	const { request } = attempt.begun;
	const unclear = unclearTo(attempt.begun);
	if (unclear) return stopped({ refusal: unclear });
	const press = { command: name, record: raw, messageTs, meets: meets || undefined };
	const objected = await objectionToPress(press, request);
	const served = objected
		? stopped(objected)
		: await serveFirst(attempt, { value, serve: ask === "form" ? serveForm : serveButton });
	if (served.is === "message" && served.refusal) await mended(pressed, { parts, request });
	return served;
};

const stopped = ({ refusal }: Pick<Refused, "refusal">): Served =>
	say(refusalMessage(refusal), refusal);

/** What stopped it may be that the message is older than the register. */
const mended = async (
	{ messageTs }: Press,
	{ parts, request }: { readonly parts: Parts; readonly request: Request },
): Promise<void> => {
	await mendPressed(messageTs, request);
	parts.afterChange();
};

/** A button that takes the unfinished command up again: in its form, or with what settles a doubt, once. */
const resumed = async (parts: Parts, { id, value, asker }: Press): Promise<Served> => {
	const draft = await parts.desk.draft(value.draft ?? "", parts.clock.now());
	if (!draft || draft.slackId !== asker.slackId) return expired;
	const began = await beginCommand(parts, draft.command, asker);
	if (id === "fix") return serveForm({ ...began, raw: draft.raw });
	const unclear = unclearTo(began.begun);
	if (unclear) return stopped({ refusal: unclear });
	const raw = value.field ? { ...draft.raw, [value.field]: value.words ?? "" } : draft.raw;
	return serveFirst({ ...began, raw }, { value, serve: serveRaw });
};

/** `do:COMMAND`, `pick:NUMBER`, `fix`, or `keep` for what stands as it is. */
export const press = async (parts: Parts, pressed: Press): Promise<Served> => {
	if (pressed.id === "keep") return { is: "message", message: bothKept() };
	return pressed.id.startsWith("do:") ? clicked(parts, pressed) : resumed(parts, pressed);
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
