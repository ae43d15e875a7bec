//! Build-time step that turns Fluent files into typed functions, one a message.
