import type { ComponentChild } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Message } from "../model.ts";
import { nowOf, type Transcript, zoneOf } from "../state/state.ts";
import { dayLabel, momentOfTs, wallTime } from "../text/zone.ts";
import { MessageRow } from "./message.tsx";
import { useSlice } from "./use-desk.ts";

type Props = {
	readonly label: string;
	readonly transcript: Transcript | undefined;
	readonly channel: string;
	readonly empty?: ComponentChild;
	readonly inThread?: boolean;
};

const isReply = (message: Message) =>
	message.thread_ts !== undefined &&
	message.thread_ts !== "" &&
	message.thread_ts !== message.ts &&
	message.broadcast !== true;

function lastReplyTo(message: Message, all: readonly Message[] = []): Message | undefined {
	if (!message.reply_count) return undefined;
	return all.findLast((one) => one.thread_ts === message.ts && one.ts !== message.ts);
}

/** Stays at the newest message, unless the person has scrolled up to read. */
function useStickToEnd(count: number) {
	const box = useRef<HTMLDivElement>(null);
	const atEnd = useRef(true);
	const onScroll = () => {
		const list = box.current;
		if (list) atEnd.current = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
	};
	useLayoutEffect(() => {
		if (box.current && atEnd.current) box.current.scrollTop = box.current.scrollHeight;
	}, [count]);
	useEffect(() => {
		const list = box.current;
		const inner = list?.firstElementChild;
		if (!list || !inner) return;
		const watch = new ResizeObserver(() => {
			if (atEnd.current) list.scrollTop = list.scrollHeight;
		});
		watch.observe(inner);
		watch.observe(list);
		return () => watch.disconnect();
	}, []);
	return { box, onScroll };
}

const Opening = () => <p class="loading">Opening the messages…</p>;

export function MessageList({ label, transcript, channel, empty, inThread = false }: Props) {
	const zone = useSlice(zoneOf);
	const today = useSlice((state) => wallTime(nowOf(state), zoneOf(state)).date);
	const messages = (transcript?.messages ?? []).filter((one) => inThread || !isReply(one));
	const { box, onScroll } = useStickToEnd(messages.length);
	const dayOf = (message: Message | undefined) =>
		message && wallTime(momentOfTs(message.ts), zone).date;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard.
		<section class="messages" ref={box} onScroll={onScroll} tabIndex={0} aria-label={label}>
			<div class="messages-inner">
				{transcript?.problem && (
					<p class="problem" role="alert">
						{transcript.problem}
					</p>
				)}
				{messages.length === 0 && !transcript?.problem && (transcript ? empty : <Opening />)}
				{messages.map((message, i) => {
					const day = dayOf(message) ?? "";
					const fresh = day !== dayOf(messages[i - 1]);
					return (
						<div key={message.ts} class="message-slot">
							{fresh && (
								<h3 class="day">
									<span>{dayLabel(day, today)}</span>
								</h3>
							)}
							<MessageRow
								message={message}
								channel={channel}
								inThread={inThread}
								lastReply={inThread ? undefined : lastReplyTo(message, transcript?.messages)}
							/>
						</div>
					);
				})}
			</div>
		</section>
	);
}
