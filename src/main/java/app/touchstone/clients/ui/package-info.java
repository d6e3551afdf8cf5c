/** Desk views of clients: who they are, their networks, their outlets, and files of outlets coming in and going out. */
@NullMarked
package app.touchstone.clients.ui;

import org.jspecify.annotations.NullMarked;
