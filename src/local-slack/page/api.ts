// The page's only door to the server: the documented driver under /local.
import type { ClockState, ControlValue, LogEntry, Message, View, Workspace } from "./model.ts";

export type Failed = { readonly ok: false; readonly error: string; readonly detail?: string };
type Answer<T> = ({ readonly ok: true } & T) | Failed;

export type Click = {
	readonly user: string;
	readonly channel?: string;
	readonly ts?: string;
	readonly view_id?: string;
	readonly block_id?: string;
	readonly action_id: string;
	readonly value?: ControlValue;
	readonly values?: Readonly<Record<string, ControlValue>>;
};

export type Submission = {
	readonly user: string;
	readonly view_id: string;
	readonly values: Readonly<Record<string, ControlValue>>;
};

export type Submitted = { readonly errors?: Readonly<Record<string, string>> };
export type Views = { readonly modals: readonly View[]; readonly home: View | null };
type Nothing = Readonly<Record<string, unknown>>;

async function read<T>(request: Promise<Response>): Promise<Answer<T>> {
	try {
		return (await (await request).json()) as Answer<T>;
	} catch {
		return { ok: false, error: "unreachable", detail: "The local Slack did not answer." };
	}
}

function get<T>(path: string, query: Readonly<Record<string, string | undefined>> = {}) {
	const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
	const search = new URLSearchParams(given).toString();
	return read<T>(fetch(`/local/${path}${search ? `?${search}` : ""}`));
}

function post<T = Nothing>(path: string, body: unknown) {
	return read<T>(
		fetch(`/local/${path}`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		}),
	);
}

export const api = {
	state: (user?: string) => get<Workspace>("state", { user }),
	views: (user: string) => get<Views>("view", { user }),
	transcript: (user: string, channel: string, thread_ts?: string) =>
		get<{ readonly messages: readonly Message[] }>("transcript", { user, channel, thread_ts }),
	log: (since?: number) =>
		get<{ readonly entries: readonly LogEntry[] }>("log", {
			since: since === undefined ? undefined : String(since),
		}),
	clock: () => get<ClockState>("clock"),
	say: (body: {
		readonly user: string;
		readonly channel: string;
		readonly text: string;
		readonly thread_ts?: string | undefined;
	}) => post("message", body),
	command: (body: {
		readonly user: string;
		readonly channel: string;
		readonly command: string;
		readonly text: string;
	}) => post("command", body),
	click: (body: Click) => post("click", body),
	suggest: (body: Click) => post("suggest", body),
	submit: (body: Submission) => post<Submitted>("submit", body),
	closeView: (user: string, view_id: string) => post("close", { user, view_id }),
	shortcut: (body: {
		readonly user: string;
		readonly callback_id: string;
		readonly channel?: string;
		readonly ts?: string;
	}) => post("shortcut", body),
	home: (user: string, tab: "home" | "messages" = "home") =>
		post<{ readonly view: View | null }>("home", { user, tab }),
	moveClock: (body: Readonly<Record<string, unknown>>) => post<ClockState>("clock", body),
};

export type Api = typeof api;

// An answer without a sentence of its own still deserves one.
const WORDS: Readonly<Record<string, string>> = {
	not_in_channel: "You are not in this channel.",
	channel_not_found: "There is no such channel.",
	is_archived: "This channel is archived; nothing new can be posted.",
	unknown_command: "No app answers this command.",
	dispatch_failed: "The app is not connected, so this could not be delivered.",
	operation_timeout: "The app did not answer within three seconds.",
	user_not_found: "There is no such person here.",
	user_is_deactivated: "This person's account is deactivated.",
};

export function sentenceFor(failed: Failed): string {
	return failed.detail || WORDS[failed.error] || `That did not work: ${failed.error}.`;
}
