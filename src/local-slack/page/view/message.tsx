import { useMemo } from "preact/hooks";
import { Blocks } from "../blocks/block.tsx";
import { Mrkdwn } from "../blocks/inline.tsx";
import { Surface } from "../blocks/surface.tsx";
import { formValues, stampOf } from "../blocks/values.ts";
import { asText, type Message } from "../model.ts";
import { zoneOf } from "../state/state.ts";
import { longDate, momentOfTs, wallTime, zoneName } from "../text/zone.ts";
import { Icon } from "./icon.tsx";
import { MessageMenu } from "./message-menu.tsx";
import { Avatar } from "./person.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

type Props = {
	readonly message: Message;
	readonly channel: string;
	readonly inThread: boolean;
	readonly lastReply?: Message | undefined;
};

function When({ ts }: { readonly ts: string }) {
	const zone = useSlice(zoneOf);
	const at = momentOfTs(ts);
	const wall = wallTime(at, zone);
	return (
		<time
			class="when"
			dateTime={new Date(at).toISOString()}
			title={`${longDate(wall.date)}, ${wall.time} ${zoneName(zone)}`}
		>
			{wall.time}
		</time>
	);
}

function Sender({ message, name }: { readonly message: Message; readonly name: string }) {
	return (
		<p class="sender">
			<span class="sender-name">{name}</span>
			{message.bot && <span class="badge badge-app">App</span>}
			<When ts={message.ts} />
			{message.edited && <span class="edited">(edited)</span>}
		</p>
	);
}

function Files({ message }: { readonly message: Message }) {
	const files = message.files ?? [];
	if (files.length === 0) return null;
	return (
		<ul class="files">
			{files.map((file, i) => {
				const name = asText(file.title) || asText(file.name) || "File";
				const url = asText(file.url_private) || asText(file.permalink);
				return (
					<li key={i}>
						{url ? (
							<a href={url} download>
								{name}
							</a>
						) : (
							name
						)}
					</li>
				);
			})}
		</ul>
	);
}

function Attachments({ message }: { readonly message: Message }) {
	return (
		<>
			{(message.attachments ?? []).map((one, i) => (
				<div key={i} class="attachment">
					{asText(one.title) && <strong>{asText(one.title)}</strong>}
					<Mrkdwn text={asText(one.text) || asText(one.fallback)} />
				</div>
			))}
		</>
	);
}

/** The blocks, or the text when there are none. */
function Body({ message, channel }: Pick<Props, "message" | "channel">) {
	const desk = useDesk();
	const blocks = message.blocks ?? [];
	const id = useMemo(() => `${message.ts}·${stampOf(blocks)}`, [message]);
	if (blocks.length === 0) return <Mrkdwn text={message.text ?? ""} />;
	return (
		<Surface
			kind="message"
			id={id}
			spot={{ channel, ts: message.ts }}
			valuesNow={() => formValues(blocks, desk.get().typed[id] ?? {})}
		>
			<Blocks blocks={blocks} />
		</Surface>
	);
}

const PREVIEW = 140;

/** How many replies, and the newest one's first words, so that an answer is not missed. */
function ThreadLink({ message, lastReply }: Pick<Props, "message" | "lastReply">) {
	const desk = useDesk();
	const count = message.reply_count ?? 0;
	if (count === 0) return null;
	const words = [lastReply?.flattened ?? lastReply?.text ?? ""].flat().join(" ");
	return (
		<button type="button" class="thread-link" onClick={() => void desk.openThread(message.ts)}>
			<Icon name="reply" />
			<span class="thread-count">
				{count} {count === 1 ? "reply" : "replies"}
			</span>
			{lastReply && (
				<span class="thread-preview">
					{lastReply.name ?? ""}: {words.slice(0, PREVIEW)}
				</span>
			)}
		</button>
	);
}

export function MessageRow({ message, channel, inThread, lastReply }: Props) {
	const known = useSlice((state) => state.workspace?.users.find((one) => one.id === message.user));
	const name = known?.real_name || message.name || known?.name || message.user;
	const privately = message.ephemeral === true;
	return (
		<article
			class={`message${privately ? " message-private" : ""}`}
			data-ts={message.ts}
			aria-label={`${name}${privately ? ", only visible to you" : ""}`}
		>
			<Avatar name={name} app={message.bot === true} />
			<div class="message-body">
				{privately && (
					<p class="private-note">
						<Icon name="lock" /> Only visible to you
					</p>
				)}
				<Sender message={message} name={name} />
				<Body message={message} channel={channel} />
				<Attachments message={message} />
				<Files message={message} />
				{!inThread && <ThreadLink message={message} lastReply={lastReply} />}
			</div>
			{!privately && <MessageMenu message={message} channel={channel} inThread={inThread} />}
		</article>
	);
}
