import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { currentChannel } from "../state/state.ts";
import {
	applySuggestion,
	type Completion,
	commandIn,
	completionAt,
	type Suggestion,
} from "../text/completion.ts";
import { CompletionList } from "./completion-list.tsx";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

type Props = { readonly draftKey: string; readonly thread?: string };

function useDraft(draftKey: string) {
	const desk = useDesk();
	const text = useSlice((state) => state.drafts[draftKey] ?? "");
	const put = (next: string) => desk.tell({ type: "draft", key: draftKey, text: next });
	return { text, put };
}

/** The typed text stays in the box until the server has taken it. */
function useSending({ draftKey, thread }: Props) {
	const desk = useDesk();
	const [problem, setProblem] = useState("");
	const [sending, setSending] = useState(false);
	// A second Enter can come before the page has redrawn; it must not send twice.
	const held = useRef(false);
	const send = async () => {
		const typed = desk.get().drafts[draftKey] ?? "";
		if (!typed.trim() || held.current) return;
		held.current = true;
		setSending(true);
		setProblem("");
		const failed = await desk.send(typed.trim(), thread);
		held.current = false;
		setSending(false);
		setProblem(failed);
		if (!failed && desk.get().drafts[draftKey] === typed)
			desk.tell({ type: "draft", key: draftKey, text: "" });
	};
	return { problem, setProblem, sending, send };
}

function useCompletion(text: string, caret: number) {
	const workspace = useSlice((state) => state.workspace);
	const [at, setAt] = useState({ for: "", index: 0 });
	const [hidden, setHidden] = useState("");
	const found = workspace && completionAt(text, caret, workspace);
	const completion = found && hidden !== text ? found : undefined;
	const size = completion?.suggestions.length ?? 0;
	const start = completion?.eager ? 0 : -1;
	const index = at.for === text ? Math.min(at.index, size - 1) : start;
	const step = (by: number) => setAt({ for: text, index: (index + by + size) % size });
	return { completion, index, step, hide: () => setHidden(text) };
}

type Keys = {
	readonly completion: Completion | undefined;
	readonly index: number;
	readonly step: (by: number) => void;
	readonly hide: () => void;
	readonly take: (chosen: Suggestion) => void;
	readonly send: () => void;
};

function onKey(event: KeyboardEvent, keys: Keys) {
	const { completion, index } = keys;
	const chosen = completion?.suggestions[index];
	const first = completion?.suggestions[0];
	const deeds: Readonly<Record<string, (() => void) | undefined>> = {
		ArrowDown: completion && (() => keys.step(1)),
		ArrowUp: completion && (() => keys.step(-1)),
		Escape: completion && keys.hide,
		Tab: first && !event.shiftKey ? () => keys.take(chosen ?? first) : undefined,
		Enter: event.shiftKey ? undefined : chosen ? () => keys.take(chosen) : keys.send,
	};
	const deed = event.isComposing ? undefined : deeds[event.key];
	if (!deed) return;
	event.preventDefault();
	deed();
}

/** Grows with what is typed, up to a point, then scrolls. */
function useGrow(text: string) {
	const box = useRef<HTMLTextAreaElement>(null);
	const caret = useRef<number | undefined>(undefined);
	useLayoutEffect(() => {
		const area = box.current;
		if (!area) return;
		area.style.height = "auto";
		area.style.height = `${Math.min(area.scrollHeight, 200)}px`;
		if (caret.current !== undefined) area.setSelectionRange(caret.current, caret.current);
		caret.current = undefined;
	}, [text]);
	return { box, caret };
}

function usePlaceName(thread: string | undefined): string {
	const name = useSlice((state) => {
		const channel = currentChannel(state);
		return channel?.kind === "im" ? state.workspace?.app.name : `#${channel?.name}`;
	});
	return thread ? "Reply in this thread" : `Message ${name}`;
}

/** The text, where its caret stands, and what is offered for the word before it. */
function useTyping(draftKey: string) {
	const { text, put } = useDraft(draftKey);
	const [caret, setCaret] = useState(text.length);
	const grow = useGrow(text);
	const { completion, ...list } = useCompletion(text, Math.min(caret, text.length));
	useEffect(() => setCaret(text.length), [draftKey]);
	const take = (chosen: Suggestion) => {
		if (!completion) return;
		const next = applySuggestion(text, completion, chosen);
		grow.caret.current = next.caret;
		put(next.text);
		setCaret(next.caret);
		grow.box.current?.focus();
	};
	return { text, put, setCaret, take, completion, ...list, box: grow.box };
}

export function Composer(props: Props) {
	const id = useId();
	const typing = useTyping(props.draftKey);
	const { problem, setProblem, sending, send } = useSending(props);
	const { completion, index, take } = typing;
	return (
		<div class="composer">
			{completion && <CompletionList {...{ id, completion, index, take }} />}
			{problem && (
				<p class="problem" role="alert" id={`${id}-problem`}>
					<Icon name="warn" /> {problem}
				</p>
			)}
			<div class={`composer-box${problem ? " composer-wrong" : ""}`}>
				<TextBox
					id={id}
					thread={props.thread}
					typing={typing}
					describedBy={problem ? `${id}-problem` : `${id}-hint`}
					send={() => void send()}
				/>
				<ComposerTools thread={props.thread} sending={sending} send={send} fail={setProblem} />
			</div>
			<UsageHint id={`${id}-hint`} text={typing.text} />
		</div>
	);
}

type TextBoxProps = {
	readonly id: string;
	readonly thread: string | undefined;
	readonly typing: ReturnType<typeof useTyping>;
	readonly describedBy: string;
	readonly send: () => void;
};

function TextBox({ id, thread, typing, describedBy, send }: TextBoxProps) {
	const label = usePlaceName(thread);
	const { completion, index } = typing;
	const note = (event: { currentTarget: HTMLTextAreaElement }) =>
		typing.setCaret(event.currentTarget.selectionStart);
	return (
		<textarea
			ref={typing.box}
			id={thread ? undefined : "composer"}
			rows={1}
			aria-label={label}
			aria-haspopup="listbox"
			aria-controls={`${id}-list`}
			aria-autocomplete="list"
			aria-activedescendant={completion && index >= 0 ? `${id}-${index}` : undefined}
			aria-describedby={describedBy}
			placeholder={label}
			value={typing.text}
			onInput={(event) => {
				typing.put(event.currentTarget.value);
				note(event);
			}}
			onSelect={note}
			onKeyDown={(event) => onKey(event, { ...typing, send })}
		/>
	);
}

function UsageHint({ id, text }: { readonly id: string; readonly text: string }) {
	const app = useSlice((state) => state.workspace?.app);
	const command = app && commandIn(text, app);
	return (
		<p class="usage" id={id}>
			{command ? (
				<>
					<code>{[command.command, command.usage_hint].filter(Boolean).join(" ")}</code>{" "}
					{command.description}
				</>
			) : (
				<span class="usage-keys">
					<kbd>Enter</kbd> sends, <kbd>Shift</kbd>+<kbd>Enter</kbd> starts a line, <kbd>/</kbd>{" "}
					commands, <kbd>@</kbd> people
				</span>
			)}
		</p>
	);
}

function ComposerTools(props: {
	readonly thread: string | undefined;
	readonly sending: boolean;
	readonly send: () => Promise<void>;
	readonly fail: (problem: string) => void;
}) {
	const desk = useDesk();
	const shortcuts = useSlice((state) => state.workspace?.app.shortcuts) ?? [];
	const items = shortcuts
		.filter((one) => one.type === "global")
		.map((one) => ({
			key: one.callback_id,
			text: one.name,
			onPick: () => void desk.shortcut(one.callback_id).then(props.fail),
		}));
	return (
		<div class="composer-tools">
			{!props.thread && items.length > 0 && (
				<Menu label="Shortcuts" face={<Icon name="bolt" />} items={items} align="right" />
			)}
			<button
				type="button"
				class="icon-button send"
				aria-label="Send"
				aria-busy={props.sending}
				onClick={() => void props.send()}
			>
				<Icon name="send" />
			</button>
		</div>
	);
}
