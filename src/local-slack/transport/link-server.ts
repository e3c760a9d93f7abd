/**
 * The simulation's own line to the bot: it tells the time, learns when the bot next wants to wake,
 * and asks whether the bot has finished what it was doing. Slack has nothing like it.
 */
import type { WebSocket } from "ws";
import { asRecord, parseJson } from "../world/json.ts";

export type LinkServer = {
	readonly accept: (socket: WebSocket) => void;
	/** Tells every bot what time it is. */
	readonly tellNow: () => void;
	/** Answers once every bot has nothing in flight, or `withinMs` has passed. */
	readonly settled: (withinMs: number) => Promise<boolean>;
	/** The moments at which bots want to wake. */
	readonly alarms: () => readonly number[];
	readonly connections: () => number;
	readonly drop: () => void;
};

type Link = { readonly socket: WebSocket; alarm: number | undefined };
type Moment = { readonly iso: () => string; readonly running: boolean };

const createQuestions = () => {
	const waiting = new Map<string, { readonly link: Link; readonly done: () => void }>();
	let count = 0;
	const ask = (link: Link): Promise<void> =>
		new Promise((done) => {
			count += 1;
			const id = `s${count}`;
			waiting.set(id, { link, done });
			link.socket.send(JSON.stringify({ type: "settle", id }));
		});
	const answer = (id: string): void => {
		waiting.get(id)?.done();
		waiting.delete(id);
	};
	const forget = (link: Link): void => {
		for (const [id, question] of waiting) if (question.link === link) answer(id);
	};
	return { ask, answer, forget };
};

const within = async (ms: number, work: Promise<unknown>): Promise<boolean> => {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<boolean>((resolve) => {
		timer = setTimeout(() => resolve(false), ms);
	});
	const inTime = await Promise.race([work.then(() => true), late]);
	clearTimeout(timer);
	return inTime;
};

export const createLinks = ({ iso, running }: Moment): LinkServer => {
	const links = new Set<Link>();
	const questions = createQuestions();
	const tell = (link: Link): void =>
		link.socket.send(JSON.stringify({ type: "now", now: iso(), running, rate: 1 }));
	const hear = (link: Link, data: string): void => {
		const message = asRecord(parseJson(data));
		if (message.type === "alarm")
			link.alarm = message.at === null ? undefined : Date.parse(String(message.at));
		if (message.type === "settled") questions.answer(String(message.id));
	};
	return {
		accept: (socket) => {
			const link: Link = { socket, alarm: undefined };
			links.add(link);
			socket.on("message", (data) => hear(link, String(data)));
			socket.on("error", () => socket.terminate());
			socket.on("close", () => {
				links.delete(link);
				questions.forget(link);
			});
			tell(link);
		},
		tellNow: () => {
			for (const link of links) tell(link);
		},
		settled: (ms) => within(ms, Promise.all([...links].map(questions.ask))),
		alarms: () => [...links].flatMap(({ alarm }) => (alarm === undefined ? [] : [alarm])),
		connections: () => links.size,
		drop: () => {
			for (const { socket } of links) socket.terminate();
		},
	};
};
