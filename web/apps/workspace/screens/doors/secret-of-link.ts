import { useLocation } from '@tanstack/react-router';

/** The secret of the link that led here. It stands behind the #: browsers send that to no server, so that no log keeps it. */
export const useSecretOfLink = (): string => useLocation({ select: ({ hash }) => hash });
