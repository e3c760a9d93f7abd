// Everything the page knows, and how each piece of news changes it. Pure: no requests, no drawing.
import type {
	Channel,
	ClockState,
	ControlValue,
	LogEntry,
	Message,
	User,
	View,
	Workspace,
} from "../model.ts";

export type Place =
	| { readonly kind: "channel"; readonly channel: string }
	| { readonly kind: "home" };

export type Transcript = {
	readonly messages: readonly Message[];
	readonly problem?: string;
};

export type Values = Readonly<Record<string, ControlValue>>;

export type State = {
	readonly workspace?: Workspace;
	readonly problem: string;
	readonly user: string;
	readonly place: Place;
	readonly thread: string;
	readonly clock?: ClockState;
	readonly moving: boolean;
	readonly transcripts: Readonly<Record<string, Transcript>>;
	readonly modals: readonly View[];
	readonly home: View | null;
	readonly homeState: "unasked" | "asked" | "answered";
	readonly typed: Readonly<Record<string, Values>>;
	readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>;
	readonly drafts: Readonly<Record<string, string>>;
	readonly busy: readonly string[];
	readonly log: readonly LogEntry[];
	readonly open: "none" | "log" | "places";
	readonly announcement: string;
};

/** What changes by simply being known anew. */
type Facts = Partial<
	Pick<State, "problem" | "thread" | "clock" | "moving" | "homeState" | "open" | "announcement">
>;

export type News =
	| { readonly type: "workspace"; readonly workspace: Workspace }
	| { readonly type: "fact"; readonly fact: Facts }
	| { readonly type: "person"; readonly user: string }
	| { readonly type: "place"; readonly place: Place; readonly thread?: string }
	| { readonly type: "transcript"; readonly key: string; readonly transcript: Transcript }
	| { readonly type: "views"; readonly modals: readonly View[]; readonly home: View | null }
	| {
			readonly type: "typed";
			readonly surface: string;
			readonly key: string;
			readonly value: ControlValue;
	  }
	| {
			readonly type: "errors";
			readonly view: string;
			readonly errors: Readonly<Record<string, string>>;
	  }
	| { readonly type: "draft"; readonly key: string; readonly text: string }
	| { readonly type: "busy"; readonly key: string; readonly on: boolean }
	| { readonly type: "log"; readonly entries: readonly LogEntry[] };

export const EMPTY: State = {
	problem: "",
	user: "",
	place: { kind: "channel", channel: "" },
	thread: "",
	moving: false,
	transcripts: {},
	modals: [],
	home: null,
	homeState: "unasked",
	typed: {},
	errors: {},
	drafts: {},
	busy: [],
	log: [],
	open: "none",
	announcement: "",
};

const LOG_LIMIT = 2_000;

function addLog(old: readonly LogEntry[], entries: readonly LogEntry[]): readonly LogEntry[] {
	const known = new Map(old.map((one) => [one.n, one]));
	for (const one of entries) known.set(one.n, one);
	return [...known.values()].sort((a, b) => a.n - b.n).slice(-LOG_LIMIT);
}

function withTyped(state: State, news: Extract<News, { type: "typed" }>): State {
	const before = state.typed[news.surface] ?? {};
	const typed = { ...state.typed, [news.surface]: { ...before, [news.key]: news.value } };
	return { ...state, typed };
}

/** A view that has gone takes its typing and its errors with it; one that stays keeps them. */
function withViews(state: State, news: Extract<News, { type: "views" }>): State {
	const closed = state.modals
		.filter((old) => !news.modals.some((one) => one.id === old.id))
		.map((one) => one.id);
	const without = <T>(all: Readonly<Record<string, T>>) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => !closed.includes(id)));
	return {
		...state,
		modals: news.modals,
		home: news.home,
		typed: without(state.typed),
		errors: without(state.errors),
	};
}

function asPerson(state: State, user: string): State {
	if (user === state.user) return state;
	const { typed: _typed, errors: _errors, ...kept } = state;
	return {
		...kept,
		user,
		thread: "",
		typed: {},
		errors: {},
		modals: [],
		home: null,
		homeState: "unasked",
		announcement: "",
		open: "none",
	};
}

export function reduce(state: State, news: News): State {
	switch (news.type) {
		case "workspace":
			return { ...state, workspace: news.workspace, problem: "" };
		case "fact":
			return { ...state, ...news.fact };
		case "person":
			return asPerson(state, news.user);
		case "place":
			return { ...state, place: news.place, thread: news.thread ?? "", open: "none" };
		case "transcript":
			return { ...state, transcripts: { ...state.transcripts, [news.key]: news.transcript } };
		case "views":
			return withViews(state, news);
		case "typed":
			return withTyped(state, news);
		case "errors":
			return { ...state, errors: { ...state.errors, [news.view]: news.errors } };
		case "draft":
			return { ...state, drafts: { ...state.drafts, [news.key]: news.text } };
		case "busy":
			return {
				...state,
				busy: [...state.busy.filter((one) => one !== news.key), ...(news.on ? [news.key] : [])],
			};
		case "log":
			return { ...state, log: addLog(state.log, news.entries) };
	}
}

export function transcriptKey(user: string, channel: string, thread = ""): string {
	return [user, channel, thread].filter(Boolean).join("/");
}

export function viewer(state: State): User | undefined {
	return state.workspace?.users.find((one) => one.id === state.user);
}

export function zoneOf(state: State): string {
	return viewer(state)?.tz || "UTC";
}

export function nowOf(state: State): number {
	return Date.parse(state.clock?.now ?? state.workspace?.now ?? "1970-01-01T00:00:00Z");
}

export function currentChannel(state: State): Channel | undefined {
	const { place } = state;
	return place.kind === "channel"
		? state.workspace?.channels.find((one) => one.id === place.channel)
		: undefined;
}
