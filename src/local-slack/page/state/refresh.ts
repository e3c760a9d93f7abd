// Fetches what the page shows, and keeps it fresh from the server's stream of changes.
import { type Api, sentenceFor } from "../api.ts";
import type { Message } from "../model.ts";
import { currentChannel, transcriptKey } from "./state.ts";
import type { Store } from "./store.ts";

export type Refresh = {
	readonly workspace: () => Promise<void>;
	readonly channel: () => Promise<void>;
	readonly views: () => Promise<void>;
	readonly clock: () => Promise<void>;
	readonly log: () => Promise<void>;
	readonly all: () => Promise<void>;
};

function announcementFor(fresh: readonly Message[]): string {
	const [last] = fresh.slice(-1);
	if (!last) return "";
	const words = (last.text || [last.flattened ?? ""].flat().join(" ")).slice(0, 200);
	const more = fresh.length > 1 ? ` (and ${fresh.length - 1} more)` : "";
	return `${last.name ?? "Someone"}: ${words}${more}`;
}

async function loadTranscript(store: Store, api: Api, thread: string) {
	const { user } = store.get();
	const channel = currentChannel(store.get())?.id;
	if (!channel) return;
	const key = transcriptKey(user, channel, thread);
	const answer = await api.transcript(user, channel, thread || undefined);
	const before = store.get().transcripts[key];
	if (!answer.ok) {
		const transcript = { messages: before?.messages ?? [], problem: sentenceFor(answer) };
		store.tell({ type: "transcript", key, transcript });
		return;
	}
	store.tell({ type: "transcript", key, transcript: { messages: answer.messages } });
	const known = new Set(before?.messages.map((one) => one.ts));
	const fresh = answer.messages.filter((one) => !known.has(one.ts) && one.user !== user);
	if (before && fresh.length)
		store.tell({ type: "fact", fact: { announcement: announcementFor(fresh) } });
}

export function createRefresh(store: Store, api: Api): Refresh {
	const sameUser = (user: string) => store.get().user === user;
	const one: Omit<Refresh, "all"> = {
		workspace: async () => {
			const { user } = store.get();
			const answer = await api.state(user || undefined);
			if (!answer.ok) store.tell({ type: "fact", fact: { problem: sentenceFor(answer) } });
			else if (sameUser(user)) store.tell({ type: "workspace", workspace: answer });
		},
		channel: async () => {
			const { thread } = store.get();
			await loadTranscript(store, api, "");
			if (thread) await loadTranscript(store, api, thread);
		},
		views: async () => {
			const { user } = store.get();
			const answer = await api.views(user);
			if (answer.ok && sameUser(user))
				store.tell({ type: "views", modals: answer.modals, home: answer.home });
		},
		clock: async () => {
			const answer = await api.clock();
			if (answer.ok) store.tell({ type: "fact", fact: { clock: answer } });
		},
		log: async () => {
			if (store.get().open !== "log") return;
			const answer = await api.log(store.get().log.at(-1)?.n);
			if (answer.ok) store.tell({ type: "log", entries: answer.entries });
		},
	};
	const all = async () => {
		await Promise.all([one.workspace(), one.clock()]);
		await Promise.all([one.channel(), one.views(), one.log()]);
	};
	return { ...one, all };
}

type Change = { readonly what?: string; readonly channel?: string };

/** Changes come in bursts: they are gathered for a moment, then each thing is fetched once. */
function gather(run: (whats: ReadonlySet<string>) => Promise<void>) {
	let waiting = new Set<string>();
	let busy = false;
	const fire = async () => {
		const now = waiting;
		waiting = new Set();
		await run(now);
		busy = waiting.size > 0;
		if (busy) setTimeout(() => void fire(), 60);
	};
	return (what: string) => {
		waiting.add(what);
		if (!busy) setTimeout(() => void fire(), 60);
		busy = true;
	};
}

export function followStream(user: string, refresh: Refresh, onLost: (lost: boolean) => void) {
	const source = new EventSource(`/local/stream?user=${encodeURIComponent(user)}`);
	const note = gather(async (whats) => {
		const has = (...names: string[]) => names.some((name) => whats.has(name));
		if (has("message", "channel")) await refresh.workspace();
		await Promise.all([
			has("message", "channel") ? refresh.channel() : undefined,
			has("view", "home") ? refresh.views() : undefined,
			has("clock") ? refresh.clock() : undefined,
			refresh.log(),
		]);
	});
	source.addEventListener("change", (event) => {
		const change = JSON.parse((event as MessageEvent<string>).data) as Change;
		note(change.what ?? "message");
	});
	source.addEventListener("open", () => {
		onLost(false);
		void refresh.all();
	});
	source.addEventListener("error", () => onLost(true));
	return () => source.close();
}
