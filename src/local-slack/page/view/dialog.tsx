import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";

type Props = {
	readonly title: string;
	readonly note?: string | undefined;
	readonly small?: boolean;
	readonly onClose: () => void;
	readonly onSubmit?: (() => void) | undefined;
	readonly children: ComponentChildren;
};

function focusFirst(dialog: HTMLElement) {
	const wanted = dialog.querySelector<HTMLElement>(
		".dialog-body :is(input, textarea, select):not([disabled]), .dialog-foot button",
	);
	wanted?.focus();
}

/** The browser's own modal dialog keeps focus inside; the one who opened it gets focus back. */
function useModalBox() {
	const box = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		const before = document.activeElement as HTMLElement | null;
		const dialog = box.current;
		dialog?.showModal();
		if (dialog) focusFirst(dialog);
		return () => {
			dialog?.close();
			if (before?.isConnected) before.focus();
			else document.querySelector<HTMLElement>("#composer")?.focus();
		};
	}, []);
	return box;
}

export function Dialog({ title, note, small, onClose, onSubmit, children }: Props) {
	const box = useModalBox();
	const titleId = useId();
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			onSubmit?.();
		}
	};
	const onCancel = (event: Event) => {
		event.preventDefault();
		onClose();
	};
	return (
		<dialog
			ref={box}
			class={`dialog${small ? " dialog-small" : ""}`}
			aria-labelledby={titleId}
			onCancel={onCancel}
			onKeyDown={onKeyDown}
		>
			<header class="dialog-head">
				<h2 id={titleId}>{title}</h2>
				{note && <span class="dialog-note">{note}</span>}
				<button type="button" class="icon-button" aria-label={`Close ${title}`} onClick={onClose}>
					<Icon name="close" />
				</button>
			</header>
			{children}
		</dialog>
	);
}
