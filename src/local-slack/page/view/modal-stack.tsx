import { useEffect, useRef, useState } from "preact/hooks";
import { Blocks } from "../blocks/block.tsx";
import { Surface } from "../blocks/surface.tsx";
import { formValues, missingInputs } from "../blocks/values.ts";
import { type View, wordsOf } from "../model.ts";
import { Dialog } from "./dialog.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

/** Only the top of the stack is shown; closing it uncovers the one below, as it was left. */
export function ModalStack() {
	const modals = useSlice((state) => state.modals);
	const top = modals.at(-1);
	if (!top) return null;
	const note = modals.length > 1 ? `Step ${modals.length}` : undefined;
	return <Modal key={top.id} view={top} note={note} />;
}

/** After a refused submission the first wrong field gets the focus. */
function useFocusOnError(view: View, count: number) {
	const body = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (count === 0) return;
		const wrong = body.current?.querySelector<HTMLElement>(
			".field-wrong :is(input, textarea, select)",
		);
		wrong?.focus();
	}, [view.id, count]);
	return body;
}

function useSubmit(view: View) {
	const desk = useDesk();
	const [problem, setProblem] = useState("");
	const [sending, setSending] = useState(false);
	const typed = () => desk.get().typed[view.id] ?? {};
	const held = useRef(false);
	const submit = async () => {
		if (held.current) return;
		const missing = missingInputs(view.blocks, typed());
		desk.tell({ type: "errors", view: view.id, errors: missing });
		setProblem("");
		if (Object.keys(missing).length) return;
		held.current = true;
		setSending(true);
		const failed = await desk.submit(view.id, formValues(view.blocks, typed()));
		held.current = false;
		setSending(false);
		setProblem(failed);
	};
	const close = () => void desk.closeView(view.id).then(setProblem);
	return { problem, sending, submit, close, valuesNow: () => formValues(view.blocks, typed()) };
}

type ModalProps = { readonly view: View; readonly note: string | undefined };

function Modal({ view, note }: ModalProps) {
	const errors = useSlice((state) => state.errors[view.id]);
	const body = useFocusOnError(view, Object.keys(errors ?? {}).length);
	const { problem, sending, submit, close, valuesNow } = useSubmit(view);
	const submitWords = wordsOf(view.submit);
	return (
		<Dialog
			title={wordsOf(view.title) || "Form"}
			note={note}
			onClose={close}
			onSubmit={submitWords ? () => void submit() : undefined}
		>
			<div class="dialog-body" ref={body}>
				<Surface kind="modal" id={view.id} spot={{ view_id: view.id }} valuesNow={valuesNow}>
					<Blocks blocks={view.blocks} />
				</Surface>
			</div>
			{problem && (
				<p class="problem" role="alert">
					{problem}
				</p>
			)}
			<Foot view={view} sending={sending} submit={() => void submit()} close={close} />
		</Dialog>
	);
}

type FootProps = {
	readonly view: View;
	readonly sending: boolean;
	readonly submit: () => void;
	readonly close: () => void;
};

function Foot({ view, sending, submit, close }: FootProps) {
	const submitWords = wordsOf(view.submit);
	return (
		<div class="dialog-foot">
			{submitWords && (
				<span class="dialog-keys">
					<kbd>Ctrl</kbd>+<kbd>Enter</kbd>
				</span>
			)}
			<button type="button" class="button" onClick={close}>
				{wordsOf(view.close) || (submitWords ? "Cancel" : "Close")}
			</button>
			{submitWords && (
				<button type="button" class="button primary" aria-busy={sending} onClick={submit}>
					{submitWords}
				</button>
			)}
		</div>
	);
}
