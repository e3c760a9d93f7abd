// What a person can do at the page: each deed is one call to the driver and the news that follows.
import { type Api, type Failed, sentenceFor } from "../api.ts";
import type { ControlValue, Json } from "../model.ts";
import { type Address, readAddress, writeAddress } from "./address.ts";
import { createRefresh, followStream, type Refresh } from "./refresh.ts";
import { currentChannel, type Place, type State, type Values } from "./state.ts";
import { createStore, type Store } from "./store.ts";

export type Spot = { readonly channel?: string; readonly ts?: string; readonly view_id?: string };

export type Press = {
	readonly spot: Spot;
	readonly block_id: string;
	readonly action_id: string;
	readonly value?: ControlValue | undefined;
	readonly values?: Values;
};

export type Desk = Store & {
	readonly start: () => Promise<void>;
	readonly beUser: (user: string) => Promise<void>;
	readonly goTo: (place: Place, thread?: string) => Promise<void>;
	readonly openThread: (ts: string) => Promise<void>;
	/** Each deed answers with a sentence when it failed, and with nothing when it worked. */
	readonly send: (text: string, thread?: string) => Promise<string>;
	readonly press: (press: Press) => Promise<string>;
	/** The options that the app offers for these words, or a sentence when it failed. */
	readonly suggest: (press: Press) => Promise<string | Json>;
	readonly submit: (view: string, values: Values) => Promise<string>;
	readonly closeView: (view: string) => Promise<string>;
	readonly shortcut: (callback: string, spot?: Spot) => Promise<string>;
	readonly moveClock: (body: Readonly<Record<string, unknown>>) => Promise<string>;
	readonly readClock: () => Promise<void>;
	readonly showLog: (on: boolean) => Promise<void>;
};

/** The place that was asked for, as far as this person has it: each has a talk with the app. */
function placeFor(state: State, wanted: Place | "direct" | undefined): Place | undefined {
	const channels = state.workspace?.channels ?? [];
	if (wanted === "direct") {
		const talk = channels.find((one) => one.kind === "im");
		return talk && { kind: "channel", channel: talk.id };
	}
	if (wanted?.kind !== "channel") return wanted;
	return channels.some((one) => one.id === wanted.channel) ? wanted : undefined;
}

type Room = { readonly store: Store; readonly api: Api; readonly refresh: Refresh };

export function pressKey({ spot, block_id, action_id, value }: Press): string {
	return [spot.view_id ?? spot.ts, block_id, action_id, value].join("/");
}

const failure = (answer: { readonly ok: true } | Failed) => (answer.ok ? "" : sentenceFor(answer));

function firstChannel(state: State): Place {
	const channels = state.workspace?.channels ?? [];
	const first =
		channels.find((one) => one.is_member !== false && one.kind !== "im" && !one.archived) ??
		channels[0];
	return { kind: "channel", channel: first?.id ?? "" };
}

/** The address follows the person about, so Back and a reload come to where they were. */
function noteAddress(store: Store) {
	const address = writeAddress(store.get());
	if (location.hash === "") history.replaceState(null, "", address);
	else if (location.hash !== address) history.pushState(null, "", address);
}

function navigation({ store, api, refresh }: Room) {
	let stop: (() => void) | undefined;
	const askHome = async () => {
		store.tell({ type: "fact", fact: { homeState: "asked" } });
		await api.home(store.get().user);
		await refresh.views();
		store.tell({ type: "fact", fact: { homeState: "answered" } });
	};
	const goTo = async (place: Place, thread = "") => {
		store.tell({ type: "place", place, thread });
		noteAddress(store);
		if (currentChannel(store.get())?.kind === "im") void api.home(store.get().user, "messages");
		if (place.kind === "home") await askHome();
		else await refresh.channel();
		await refresh.workspace();
	};
	const follow = () => {
		stop?.();
		stop = followStream(store.get().user, refresh, (lost) =>
			store.tell({
				type: "fact",
				fact: { problem: lost ? "Lost the local Slack; trying again…" : "" },
			}),
		);
	};
	const settleIn = async (wanted: Place | "direct" | undefined, thread: string) => {
		await Promise.all([refresh.workspace(), refresh.clock()]);
		const found = placeFor(store.get(), wanted);
		await goTo(found ?? firstChannel(store.get()), found ? thread : "");
		follow();
	};
	return { goTo, settleIn };
}

function people(room: Room, { goTo, settleIn }: ReturnType<typeof navigation>) {
	const { store, refresh } = room;
	const beUser = async (user: string) => {
		const { place } = store.get();
		const direct = currentChannel(store.get())?.kind === "im";
		store.tell({ type: "person", user });
		await settleIn(direct ? "direct" : place, "");
	};
	const visit = async ({ user: asked, place, thread }: Address) => {
		const users = store.get().workspace?.users ?? [];
		const first = users.find((one) => one.standing !== "deactivated") ?? users[0];
		const user = users.some((one) => one.id === asked) ? asked : (first?.id ?? "");
		if (user === store.get().user) return goTo(place ?? firstChannel(store.get()), thread);
		store.tell({ type: "person", user });
		await settleIn(place, thread);
	};
	const start = async () => {
		await refresh.workspace();
		await visit(readAddress(location.hash));
		addEventListener("popstate", () => void visit(readAddress(location.hash)));
	};
	return { beUser, start };
}

function sending({ store, api, refresh }: Room) {
	return async (text: string, thread = "") => {
		const { user } = store.get();
		const channel = currentChannel(store.get())?.id ?? "";
		const [, command = "", rest = ""] = /^(\/\S+)\s*([\s\S]*)$/.exec(text) ?? [];
		if (command && thread)
			return "Slash commands do not work in threads. Type it in the channel instead.";
		const answer = command
			? await api.command({ user, channel, command, text: rest })
			: await api.say({ user, channel, text, ...(thread ? { thread_ts: thread } : {}) });
		await Promise.all([refresh.channel(), refresh.views()]);
		return failure(answer);
	};
}

function pressing({ store, api, refresh }: Room) {
	const press = async (pressed: Press) => {
		const key = pressKey(pressed);
		const { spot, value, values, ...ids } = pressed;
		store.tell({ type: "busy", key, on: true });
		const answer = await api.click({
			user: store.get().user,
			...spot,
			...ids,
			...(value === undefined ? {} : { value }),
			...(values === undefined ? {} : { values }),
		});
		await Promise.all([refresh.channel(), refresh.views()]);
		store.tell({ type: "busy", key, on: false });
		return failure(answer);
	};
	const suggest = async ({ spot, value, block_id, action_id }: Press) => {
		const words = typeof value === "string" ? value : "";
		const ids = { ...spot, block_id, action_id };
		const answer = await api.suggest({ user: store.get().user, ...ids, value: words });
		return answer.ok ? { ...answer } : sentenceFor(answer);
	};
	return { press, suggest };
}

function forms({ store, api, refresh }: Room) {
	const submit = async (view: string, values: Values) => {
		store.tell({ type: "errors", view, errors: {} });
		const answer = await api.submit({ user: store.get().user, view_id: view, values });
		if (answer.ok && answer.errors) store.tell({ type: "errors", view, errors: answer.errors });
		await Promise.all([refresh.views(), refresh.channel()]);
		return failure(answer);
	};
	const closeView = async (view: string) => {
		const answer = await api.closeView(store.get().user, view);
		await refresh.views();
		return failure(answer);
	};
	const shortcut = async (callback: string, spot: Spot = {}) => {
		const answer = await api.shortcut({ user: store.get().user, callback_id: callback, ...spot });
		await Promise.all([refresh.views(), refresh.channel()]);
		return failure(answer);
	};
	return { submit, closeView, shortcut };
}

function timing({ store, api, refresh }: Room) {
	return async (body: Readonly<Record<string, unknown>>) => {
		store.tell({ type: "fact", fact: { moving: true } });
		const answer = await api.moveClock(body);
		await refresh.all();
		store.tell({ type: "fact", fact: { moving: false } });
		return failure(answer);
	};
}

export function createDesk(api: Api): Desk {
	const store = createStore();
	const refresh = createRefresh(store, api);
	const room = { store, api, refresh };
	const navigate = navigation(room);
	return {
		...store,
		...people(room, navigate),
		...pressing(room),
		...forms(room),
		goTo: navigate.goTo,
		send: sending(room),
		moveClock: timing(room),
		readClock: refresh.clock,
		openThread: async (ts) => {
			store.tell({ type: "fact", fact: { thread: ts } });
			noteAddress(store);
			if (ts) await refresh.channel();
		},
		showLog: async (on) => {
			store.tell({ type: "fact", fact: { open: on ? "log" : "none" } });
			await refresh.log();
		},
	};
}
